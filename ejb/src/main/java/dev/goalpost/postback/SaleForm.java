package dev.goalpost.postback;

import dev.goalpost.goal.SystemGoal;
import dev.goalpost.platform.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sale that a manager enters.
 *
 * @param playerId the client's id on the partner's side
 * @param sum as a partner would write it, in the account's currency
 * @param goal the token it is reported as; null for a first sale, whose repeats rule makes a later
 *     one a repeated sale
 * @param txid the idempotency key, as a partner would send it; null if a repeat is another sale
 */
public record SaleForm(String playerId, String sum, String goal, String txid) {

  /** The parameters of the postback that would report it. */
  List<Parameter> parameters(final String clickId) {
    return Stream.of(
            new Parameter("clickid", clickId),
            new Parameter("goal", isBlank(goal) ? SystemGoal.DEP.token() : goal),
            new Parameter("playerid", required("player_id", playerId)),
            new Parameter("sum", required("sum", sum)),
            new Parameter("txid", txid))
        .filter(parameter -> parameter.value() != null)
        .toList();
  }

  static String query(final List<Parameter> parameters) {
    return parameters.stream()
        .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String required(final String field, final String value) {
    if (isBlank(value)) {
      throw Refusal.invalidField(field, field + " is required.");
    }
    return value;
  }

  private static boolean isBlank(final String value) {
    return value == null || value.isBlank();
  }
}
