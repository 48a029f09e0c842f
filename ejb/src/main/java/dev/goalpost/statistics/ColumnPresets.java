package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.TokenChanged;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.security.Caller;
import dev.goalpost.security.LoginChanged;
import dev.goalpost.security.Scope;
import dev.goalpost.security.UserRemoved;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How people arranged the columns of reports. Everybody sees their own presets and the one that
 * everybody in the account starts with; they change their own.
 */
@Stateless
public class ColumnPresets {

  @PersistenceContext private EntityManager entities;
  @Inject private Reports reports;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /** One page of presets, newest first. */
  public Page<ColumnPresetView> list(final PageRequest page, final Caller caller) {
    final var found =
        entities
            .createQuery(
                "from ColumnPreset where id < :before"
                    + " and (owner = :owner or defaultOf is not null) order by id desc",
                ColumnPreset.class)
            .setParameter("before", page.before())
            .setParameter("owner", caller.name())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    return Page.of(found, page.limit(), ColumnPreset::id)
        .map(preset -> preset.viewFor(caller.name()));
  }

  public ColumnPresetView find(final long id, final Caller caller) {
    return seen(id, caller).viewFor(caller.name());
  }

  /**
   * Stores a new preset.
   *
   * @throws Refusal naming the field that is wrong
   */
  public ColumnPresetView create(final ColumnPresetForm form, final Caller caller) {
    final var preset =
        new ColumnPreset(ids.next(), AccountScope.current(), caller.name(), clock.instant());
    arrange(preset, form, caller);
    entities.persist(preset);
    return preset.viewFor(caller.name());
  }

  /**
   * Changes one of the caller's presets.
   *
   * @throws Refusal naming the field that is wrong
   */
  public ColumnPresetView replace(final long id, final ColumnPresetForm form, final Caller caller) {
    return edit(id, preset -> form, caller);
  }

  /**
   * Makes of one of the caller's presets what {@code change} makes of it.
   *
   * @throws Refusal naming the field that is wrong
   */
  public ColumnPresetView edit(
      final long id,
      final Function<ColumnPresetView, ColumnPresetForm> change,
      final Caller caller) {
    final var preset = own(id, caller);
    arrange(preset, change.apply(preset.viewFor(caller.name())), caller);
    return preset.viewFor(caller.name());
  }

  /** Removes one of the caller's presets. */
  public void remove(final long id, final Caller caller) {
    entities.remove(own(id, caller));
  }

  /** A user's presets go along to another login; one stays behind if it has one of the name. */
  public void loginChanged(@Observes final LoginChanged login) {
    final var taken = ownedBy(login.after()).map(ColumnPreset::name).toList();
    ownedBy(login.before())
        .filter(preset -> !taken.contains(preset.name()))
        .forEach(preset -> preset.passTo(login.after()));
  }

  /** The columns of a goal are called by its token. */
  public void tokenChanged(@Observes final TokenChanged token) {
    entities
        .createQuery("from ColumnPreset", ColumnPreset.class)
        .getResultList()
        .forEach(preset -> preset.follow(token));
  }

  /** What everybody starts with stays. */
  public void userRemoved(@Observes final UserRemoved user) {
    ownedBy(user.login()).filter(preset -> !preset.isDefault()).forEach(entities::remove);
  }

  private Stream<ColumnPreset> ownedBy(final String owner) {
    return entities
        .createQuery("from ColumnPreset where owner = :owner", ColumnPreset.class)
        .setParameter("owner", owner)
        .getResultStream();
  }

  private void arrange(
      final ColumnPreset preset, final ColumnPresetForm form, final Caller caller) {
    final var known =
        reports.columns().stream()
            .map(ReportColumn::key)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    // What it has already may stay, though its goal be gone.
    preset.columns().stream().map(PresetColumn::key).forEach(known::add);
    final var checked = ColumnPresetChecks.checked(form, known);
    refuseNameOfAnother(preset, checked.name(), caller);
    preset.arrange(checked, clock.instant());
    if (checked.accountDefault() != null && checked.accountDefault() != preset.isDefault()) {
      makeDefault(preset, checked.accountDefault(), caller);
    }
  }

  private void refuseNameOfAnother(
      final ColumnPreset preset, final String name, final Caller caller) {
    final boolean taken =
        entities
            .createQuery(
                "select id from ColumnPreset where owner = :owner and name = :name", Long.class)
            .setParameter("owner", caller.name())
            .setParameter("name", name)
            .getResultStream()
            .anyMatch(id -> id != preset.id());
    if (taken) {
      throw Refusal.conflict("name", "You have another preset of that name.");
    }
  }

  private void makeDefault(final ColumnPreset preset, final boolean wanted, final Caller caller) {
    if (!caller.may(Scope.ACCOUNT_WRITE)) {
      throw Refusal.forbidden(
          "What everybody starts with is changed with the scope "
              + Scope.ACCOUNT_WRITE.code()
              + ".");
    }
    entities
        .createQuery("from ColumnPreset where defaultOf is not null", ColumnPreset.class)
        .getResultStream()
        .forEach(ColumnPreset::ceaseToBeDefault);
    entities.flush();
    if (wanted) {
      preset.becomeDefault();
    }
  }

  private ColumnPreset seen(final long id, final Caller caller) {
    return stored(id)
        .filter(preset -> preset.isOwnedBy(caller.name()) || preset.isDefault())
        .orElseThrow(() -> unknown(id));
  }

  private ColumnPreset own(final long id, final Caller caller) {
    return stored(id)
        .filter(preset -> preset.isOwnedBy(caller.name()))
        .orElseThrow(() -> unknown(id));
  }

  private Optional<ColumnPreset> stored(final long id) {
    return Optional.ofNullable(entities.find(ColumnPreset.class, id));
  }

  private static Refusal unknown(final long id) {
    return Refusal.notFound("Column preset " + id);
  }
}
