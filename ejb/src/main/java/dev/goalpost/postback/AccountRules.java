package dev.goalpost.postback;

import dev.goalpost.account.RateTable;
import dev.goalpost.goal.GoalRule;
import dev.goalpost.platform.AddressRanges;
import dev.goalpost.platform.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What counting goes by in one account, as of one version of its rules. */
public final class AccountRules {

  private final long accountId;
  private final long version;
  private final String currency;
  private final ZoneId zone;
  private final List<Secret> secrets;
  private final AddressRanges allowedAddresses;
  private final Map<String, GoalRule> goalsByToken;
  private final Map<Long, GoalRule> goalsById;
  private final RateTable rates;

  AccountRules(
      final long accountId,
      final long version,
      final String currency,
      final ZoneId zone,
      final List<Secret> secrets,
      final AddressRanges allowedAddresses,
      final List<GoalRule> goals,
      final RateTable rates) {
    this.accountId = accountId;
    this.version = version;
    this.currency = currency;
    this.zone = zone;
    this.secrets = List.copyOf(secrets);
    this.allowedAddresses = allowedAddresses;
    this.goalsByToken =
        goals.stream().collect(Collectors.toMap(GoalRule::token, Function.identity()));
    this.goalsById = goals.stream().collect(Collectors.toMap(GoalRule::id, Function.identity()));
    this.rates = rates;
  }

  long accountId() {
    return accountId;
  }

  long version() {
    return version;
  }

  String currency() {
    return currency;
  }

  RateTable rates() {
    return rates;
  }

  /** The day in the account's zone, which rates are dated by. */
  LocalDate dayOf(final Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  boolean allows(final String address) {
    return allowedAddresses.isEmpty() || allowedAddresses.contains(address);
  }

  boolean asksForSecret() {
    return !secrets.isEmpty();
  }

  /** Compares with every valid secret, so that the time does not tell which one is near. */
  boolean isSecret(final String candidate) {
    boolean matches = false;
    for (final var secret : secrets) {
      matches |= secret.matches(candidate);
    }
    return matches;
  }

  Optional<GoalRule> goal(final String token) {
    return Optional.ofNullable(goalsByToken.get(token));
  }

  GoalRule goal(final long id) {
    return goalsById.get(id);
  }

  /** The tokens that postbacks may name. */
  List<String> tokens() {
    return goalsByToken.values().stream()
        .filter(goal -> !goal.archived())
        .map(GoalRule::token)
        .sorted()
        .toList();
  }
}
