package dev.goalpost.delivery;

import dev.goalpost.postback.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An event to preview. Null stands for what the partner would not send.
 *
 * @param clickId of the client, as in a postback
 * @param params free parameters
 */
public record PreviewForm(
    String clickId, String sum, String currency, String playerId, Map<String, String> params) {

  /** The postback that would report it. */
  List<Parameter> parameters(final String goal) {
    final var parameters = new ArrayList<Parameter>();
    add(parameters, "goal", goal);
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
