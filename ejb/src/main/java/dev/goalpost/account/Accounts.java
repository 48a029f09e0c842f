package dev.goalpost.account;

import dev.goalpost.platform.AddressRanges;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Secret;
import dev.goalpost.platform.ShortText;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The accounts of the installation. */
@Stateless
public class Accounts {

  private static final int MOST_SECRETS = 2;
  private static final int LONGEST_SECRET = 200;
  private static final int LONGEST_NAME = 120;

  /** What the column holds of them. */
  private static final int LONGEST_ADDRESSES = 65_000;

  @PersistenceContext private EntityManager entities;
  @Inject private Event<RetentionChanged> retentionChanges;
  @Inject private Event<ZoneChanged> zoneChanges;
  @Inject private Clock clock;

  /** Creates account 0 if this is the first start. */
  public void ensureDefault() {
    if (entities.find(Account.class, AccountScope.DEFAULT_ACCOUNT) == null) {
      entities.persist(new Account(AccountScope.DEFAULT_ACCOUNT, "Default", clock.instant()));
    }
  }

  public Optional<Account> find(final long id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  /** The account in scope. */
  public Account current() {
    return find(AccountScope.current())
        .orElseThrow(() -> Refusal.notFound("Account " + AccountScope.current()));
  }

  public AccountSettings settings() {
    return AccountSettings.of(current());
  }

  /**
   * Replaces the settings of the account in scope; an absent field keeps its value.
   *
   * @throws Refusal naming the field that is wrong
   */
  public AccountSettings change(final AccountSettings wanted) {
    final var account = lockCurrent();
    final var zoneBefore = account.zone();
    account.change(
        wanted.name() == null ? account.name() : name(wanted.name()),
        currency(wanted.currency() == null ? account.currency() : wanted.currency()),
        wanted.zone() == null ? account.zone() : zone(wanted.zone()),
        wanted.secrets() == null
            ? account.postbackSecrets()
            : secrets(wanted.secrets(), account.postbackSecrets()),
        wanted.allowedIps() == null ? account.allowedIps() : addresses(wanted.allowedIps()));
    keep(account, account.retention().updatedBy(wanted.retention()));
    if (!account.zone().equals(zoneBefore)) {
      zoneChanges.fire(new ZoneChanged(account.id(), account.zone()));
    }
    return AccountSettings.of(account);
  }

  private void keep(final Account account, final Retention retention) {
    if (!retention.equals(account.retention())) {
      account.keep(retention);
      retentionChanges.fire(new RetentionChanged(account.id()));
    }
  }

  /** For how long each account of the installation keeps things. */
  public Map<Long, Retention> retentions() {
    return entities
        .createQuery("from Account", Account.class)
        .getResultStream()
        .collect(Collectors.toMap(Account::id, Account::retention));
  }

  /** Tells every node that the rules of the account in scope have changed, once this commits. */
  public void rulesChanged() {
    lockCurrent().rulesChanged();
  }

  private Account lockCurrent() {
    return entities.find(Account.class, AccountScope.current(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static String name(final String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refusal.invalidField("name", "name must be 1 to " + LONGEST_NAME + " characters.");
    }
    return ShortText.oneLine("name", name.strip());
  }

  private static Currency currency(final String code) {
    return CurrencyCode.find(code)
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "currency", "currency must be an ISO 4217 code such as USD or EUR."));
  }

  private static ZoneId zone(final String id) {
    try {
      return ZoneId.of(id);
    } catch (final DateTimeException e) {
      throw Refusal.invalidField("zone", "zone must be a time zone such as Europe/Lisbon or UTC.");
    }
  }

  private static List<Secret> secrets(final List<String> wanted, final List<Secret> stored) {
    if (wanted.size() > MOST_SECRETS) {
      throw Refusal.invalidField(
          "secrets", "At most two secrets are valid at a time: the new one and the old one.");
    }
    return IntStream.range(0, wanted.size()).mapToObj(at -> secret(wanted, at, stored)).toList();
  }

  private static Secret secret(
      final List<String> wanted, final int position, final List<Secret> stored) {
    final var text = wanted.get(position);
    if (text == null || text.isBlank() || text.length() > LONGEST_SECRET) {
      throw Refusal.invalidField(
          "secrets", "A secret must be 1 to " + LONGEST_SECRET + " characters.");
    }
    return Secret.isMask(text)
        ? Secret.behindMask(wanted, position, stored, "secrets")
        : new Secret(text);
  }

  private static String addresses(final List<String> blocks) {
    final var joined =
        blocks.stream().filter(Objects::nonNull).collect(Collectors.joining(" ")).strip();
    if (joined.length() > LONGEST_ADDRESSES) {
      throw Refusal.invalidField(
          "allowed_ips",
          "Together the addresses must have " + LONGEST_ADDRESSES + " characters or fewer.");
    }
    try {
      AddressRanges.parse(joined);
    } catch (final IllegalArgumentException e) {
      throw Refusal.invalidField("allowed_ips", e.getMessage());
    }
    return joined.isEmpty() ? null : joined;
  }
}
