package dev.goalpost.spot;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Secret;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spots of the account in scope. */
@Stateless
public class Spots {

  private static final int SECRET_BYTES = 24;

  @PersistenceContext private EntityManager entities;
  @Inject private Accounts accounts;
  @Inject private SpotChecks checks;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;
  @Inject @Any private Instance<SpotUse> uses;
  @Inject private Instance<PixelStates> states;
  @Inject @Any private Event<PixelsChanged> pixelsChanged;

  /** One page of spots, newest first; the search looks at name and code. */
  public Page<SpotView> list(final PageRequest page, final ItemFilter filter) {
    final var conditions = filter.conditions("concat(name, ' ', code)");
    final var found =
        entities
            .createQuery(
                "from Spot where id < :before" + conditions + " order by id desc", Spot.class)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1);
    return shown(Page.of(filter.bind(found).getResultList(), page.limit(), Spot::id));
  }

  private Page<SpotView> shown(final Page<Spot> page) {
    final var troubled = states.get().troubled(page.items().stream().map(Spot::id).toList());
    return page.map(spot -> view(spot, troubled));
  }

  public SpotView find(final long id) {
    return view(stored(id));
  }

  /**
   * The ids of the spots that {@code references}, codes or numeric ids, name; unknown ones lack.
   */
  public Map<String, Long> idsOf(final Set<String> references) {
    if (references.isEmpty()) {
      return Map.of();
    }
    final var byReference = new HashMap<String, Long>();
    final var numeric = references.stream().filter(SpotReference::isId).map(Long::valueOf).toList();
    entities
        .createQuery("select id, code from Spot where code in :codes or id in :ids", Tuple.class)
        .setParameter("codes", references)
        .setParameter("ids", numeric)
        .getResultStream()
        .forEach(
            spot -> {
              final var id = spot.get(0, Long.class);
              byReference.put(spot.get(1, String.class), id);
              byReference.put(Long.toString(id), id);
            });
    return byReference;
  }

  /**
   * As {@link #idsOf}; none of them is deleted until the transaction ends, so that it may refer to
   * them.
   */
  public Map<String, Long> heldIdsOf(final Set<String> references) {
    final var found = new HashMap<>(idsOf(references));
    final var held =
        found.values().stream()
            .distinct()
            .sorted()
            .filter(this::isHeld)
            .collect(Collectors.toUnmodifiableSet());
    found.values().retainAll(held);
    return found;
  }

  /**
   * By id alone: whoever locks by code holds the code's index entry while waiting for the row, and
   * whoever deletes holds the row while waiting for that entry.
   */
  private boolean isHeld(final long id) {
    return entities.find(Spot.class, id, LockModeType.PESSIMISTIC_READ) != null;
  }

  /** What cards show of every spot in {@code spotIds}, by id. */
  public Map<Long, SpotBrief> briefsOf(final Collection<Long> spotIds) {
    final var briefs = new HashMap<Long, SpotBrief>();
    if (spotIds.isEmpty()) {
      return briefs;
    }
    entities
        .createQuery("from Spot where id in :ids", Spot.class)
        .setParameter("ids", spotIds)
        .getResultStream()
        .forEach(spot -> briefs.put(spot.id(), brief(spot)));
    return briefs;
  }

  /** What spots are called, the newest first, those that are archived too. */
  public List<SpotLabel> labels(final int most) {
    return entities
        .createQuery(
            "select new dev.goalpost.spot.SpotLabel(code, name, defaultManager,"
                + " case when archivedAt is null then false else true end)"
                + " from Spot order by id desc",
            SpotLabel.class)
        .setMaxResults(most)
        .getResultList();
  }

  private static SpotBrief brief(final Spot spot) {
    return new SpotBrief(spot.code(), spot.registrationUrl(), spot.defaultManager());
  }

  /** The webhook of the spot with that code, in the accounts in scope. */
  public Optional<SpotWebhook> webhook(final String code) {
    return entities
        .createQuery("from Spot where code = :code", Spot.class)
        .setParameter("code", code)
        .getResultStream()
        .filter(spot -> spot.code().equals(code))
        .map(Spots::webhook)
        .findFirst();
  }

  /** The webhook of a spot. */
  public SpotWebhook webhook(final long id) {
    return webhook(stored(id));
  }

  private static SpotWebhook webhook(final Spot spot) {
    return new SpotWebhook(spot.id(), spot.accountId(), spot.code(), spot.telegramSecret());
  }

  /** Holds a spot's row until the transaction ends: who does so works for it alone. */
  public void lock(final long id) {
    stored(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The default manager, or null, of every spot whose CRM is on, by id. */
  public Map<Long, String> managersOfCrm() {
    final var managers = new HashMap<Long, String>();
    entities
        .createQuery("from Spot where crmEnabled = true", Spot.class)
        .getResultStream()
        .forEach(spot -> managers.put(spot.id(), spot.defaultManager()));
    return managers;
  }

  /** Every pixel, those of archived spots included: their clients go on playing. */
  public List<Pixel> pixels() {
    return entities
        .createQuery("from Spot", Spot.class)
        .getResultStream()
        .flatMap(spot -> spot.readyPixels().stream())
        .toList();
  }

  /**
   * The pixel that a spot has at a network.
   *
   * @throws Refusal if it has none
   */
  public Pixel pixel(final long id, final String network) {
    return stored(id).readyPixels().stream()
        .filter(pixel -> pixel.network().equals(network))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("A pixel of '" + network + "' at spot " + id));
  }

  /**
   * Adds a spot.
   *
   * @throws Refusal naming the field that is wrong, or that the code is taken
   */
  public SpotView add(final SpotForm wanted) {
    final var form = checks.checked(wanted);
    accounts.rulesChanged();
    refuseTaken(form.code());
    final var spot = new Spot(ids.next(), AccountScope.current(), randomSecret(), clock.instant());
    spot.take(form, checks.pixels(form.pixels(), List.of()), clock.instant());
    entities.persist(spot);
    return view(spot);
  }

  /**
   * Replaces a spot; what {@code wanted} leaves out becomes blank, but for the code, which stays.
   *
   * @throws Refusal naming the field that is wrong
   */
  public SpotView replace(final long id, final SpotForm wanted) {
    return edit(id, spot -> wanted);
  }

  /**
   * Replaces a spot by what {@code change} makes of it; nobody else changes it meanwhile.
   *
   * @throws Refusal naming the field that is wrong
   */
  public SpotView edit(final long id, final Function<SpotView, SpotForm> change) {
    accounts.rulesChanged();
    final var spot = stored(id, LockModeType.PESSIMISTIC_WRITE);
    final var form = checks.checked(keepingCode(change.apply(view(spot)), spot.code()));
    if (!form.code().equals(spot.code())) {
      refuseTaken(form.code());
    }
    final var before = Set.copyOf(spot.pixels());
    spot.take(form, checks.pixels(form.pixels(), before), clock.instant());
    tellOfChanges(spot, before);
    return view(spot);
  }

  /**
   * Ends the pause of a spot's pixel, as if it had never failed.
   *
   * @throws Refusal if there is no such spot
   */
  public SpotView resumePixel(final long id, final String network) {
    final var spot = stored(id);
    states.get().resume(id, network);
    return view(spot);
  }

  /**
   * Deletes a spot that nothing refers to; archives one that is in use.
   *
   * @return the archived spot, or nothing if it is gone
   */
  public Optional<SpotView> remove(final long id) {
    accounts.rulesChanged();
    final var spot = stored(id, LockModeType.PESSIMISTIC_WRITE);
    if (uses.stream().anyMatch(use -> use.uses(id))) {
      spot.archive(clock.instant());
      return Optional.of(view(spot));
    }
    entities.remove(spot);
    return Optional.empty();
  }

  private void tellOfChanges(final Spot spot, final Set<PixelValue> before) {
    final var changed =
        Stream.concat(
                before.stream().filter(value -> !spot.pixels().contains(value)),
                spot.pixels().stream().filter(value -> !before.contains(value)))
            .filter(checks::isNeeded)
            .map(PixelValue::network)
            .collect(Collectors.toUnmodifiableSet());
    if (!changed.isEmpty()) {
      pixelsChanged.fire(new PixelsChanged(AccountScope.current(), spot.id(), changed));
    }
  }

  private static SpotForm keepingCode(final SpotForm form, final String code) {
    return new SpotForm(
        form.code() == null ? code : form.code(),
        form.name(),
        form.targetUrl(),
        form.crmEnabled(),
        form.defaultManager(),
        form.registrationUrl(),
        form.pixels(),
        form.archived());
  }

  /** Codes are unique in the installation, so this looks past the account in scope. */
  private void refuseTaken(final String code) {
    final var taken =
        entities
            .createNativeQuery("select count(*) from spots where code = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult();
    if (((Number) taken).longValue() > 0) {
      throw Refusal.conflict("code", "The code " + code + " is taken.");
    }
  }

  private static Secret randomSecret() {
    final var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private Spot stored(final long id) {
    return stored(id, LockModeType.NONE);
  }

  private Spot stored(final long id, final LockModeType lock) {
    return Optional.ofNullable(entities.find(Spot.class, id, lock))
        .orElseThrow(() -> Refusal.notFound("Spot " + id));
  }

  private SpotView view(final Spot spot) {
    return view(spot, states.get().troubled(List.of(spot.id())));
  }

  private SpotView view(final Spot spot, final Map<Long, Map<String, String>> troubled) {
    final var pixels = new LinkedHashMap<String, Map<String, String>>();
    checks.networks().forEach(network -> pixels.put(network.id(), pixel(spot, network)));
    return new SpotView(
        Long.toString(spot.id()),
        spot.code(),
        spot.name(),
        spot.targetUrl(),
        spot.crmEnabled(),
        spot.defaultManager(),
        spot.registrationUrl(),
        spot.telegramSecret().value(),
        pixels,
        states(pixels, troubled.getOrDefault(spot.id(), Map.of())),
        spot.isArchived());
  }

  private static Map<String, String> states(
      final Map<String, Map<String, String>> pixels, final Map<String, String> troubled) {
    final var states = new LinkedHashMap<String, String>();
    pixels.forEach(
        (network, pixel) ->
            states.put(network, pixel == null ? null : troubled.getOrDefault(network, "ok")));
    return states;
  }

  private static Map<String, String> pixel(final Spot spot, final PixelNetwork network) {
    final var shown = new LinkedHashMap<String, String>();
    for (final var setting : network.settings()) {
      spot.pixels().stream()
          .filter(value -> value.network().equals(network.id()))
          .filter(value -> value.name().equals(setting.name()))
          .map(PixelValue::content)
          .findFirst()
          .ifPresent(
              content ->
                  shown.put(setting.name(), setting.secret() ? content.masked() : content.value()));
    }
    if (shown.isEmpty()) {
      return null;
    }
    network.settings().forEach(setting -> shown.putIfAbsent(setting.name(), null));
    return shown;
  }
}
