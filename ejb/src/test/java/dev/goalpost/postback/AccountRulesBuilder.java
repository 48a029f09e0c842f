package dev.goalpost.postback;

import static dev.goalpost.postback.GoalRuleBuilder.goal;

import dev.goalpost.account.DatedRate;
import dev.goalpost.account.RateTable;
import dev.goalpost.platform.AddressRanges;
import dev.goalpost.platform.Secret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Builds the rules of an account; it has the system goals, in dollars, and lets everybody call. */
final class AccountRulesBuilder {

  static final long REG = 1;
  static final long REDEP = 2;
  static final long DEP = 3;
  static final long REBILL = 4;

  private final long id;
  private final List<GoalRuleBuilder> goals =
      new ArrayList<>(
          List.of(
              goal(REG, "reg").countingTheFirst(),
              goal(REDEP, "redep"),
              goal(DEP, "dep").countingTheFirstThen(REDEP),
              goal(REBILL, "rebill")));
  private final List<Secret> secrets = new ArrayList<>();
  private final List<DatedRate> rates = new ArrayList<>();
  private String currency = "USD";
  private ZoneId zone = ZoneId.of("UTC");
  private AddressRanges allowed = AddressRanges.NONE;

  private AccountRulesBuilder(final long id) {
    this.id = id;
  }

  static AccountRulesBuilder account() {
    return account(0);
  }

  static AccountRulesBuilder account(final long id) {
    return new AccountRulesBuilder(id);
  }

  AccountRulesBuilder with(final GoalRuleBuilder goal) {
    goals.add(goal);
    return this;
  }

  AccountRulesBuilder secret(final String secret) {
    secrets.add(new Secret(secret));
    return this;
  }

  AccountRulesBuilder allowing(final String addresses) {
    allowed = AddressRanges.parse(addresses);
    return this;
  }

  AccountRulesBuilder currency(final String code) {
    currency = code;
    return this;
  }

  AccountRulesBuilder zone(final String zoneId) {
    zone = ZoneId.of(zoneId);
    return this;
  }

  AccountRulesBuilder rate(final String code, final String day, final String rate) {
    rates.add(new DatedRate(code, LocalDate.parse(day), new BigDecimal(rate)));
    return this;
  }

  AccountRules build() {
    return new AccountRules(
        id,
        1,
        currency,
        zone,
        secrets,
        allowed,
        goals.stream().map(GoalRuleBuilder::build).toList(),
        new RateTable(currency, rates));
  }
}
