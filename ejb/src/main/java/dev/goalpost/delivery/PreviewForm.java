package dev.goalpost.delivery;

import dev.goalpost.postback.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An event that is only thought of. Null stands for what is left out.
 *
 * @param clickId whom it happens to
 * @param sum as a partner would write it
 * @param params all else that a partner would send
 */
public record PreviewForm(
    String clickId, String sum, String currency, String playerId, Map<String, String> params) {

  /** The parameters of the postback that would report it. */
  List<Parameter> parameters(final String goal) {
    final var parameters = new ArrayList<Parameter>();
    parameters.add(new Parameter("goal", goal));
    add(parameters, "clickid", clickId);
    add(parameters, "sum", sum);
    add(parameters, "currency", currency);
    add(parameters, "playerid", playerId);
    if (params != null) {
      params.forEach((name, value) -> add(parameters, name, value));
    }
    return parameters;
  }

  private static void add(final List<Parameter> parameters, final String name, final String value) {
    if (value != null) {
      parameters.add(new Parameter(name, value));
    }
  }
}
