package dev.goalpost.admin.goal;

import dev.goalpost.admin.look.FieldFaults;
import dev.goalpost.admin.network.Networks;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What is wrong with a goal that is edited, by the field that it stands beside. */
@Named("goalFaults")
@RequestScoped
public class Faults extends FieldFaults {

  private static final String POSTBACK = "external_postback.";
  private static final String EVENTS = "events.";
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("name", "goal.name"),
          Map.entry("token", "goal.token"),
          Map.entry("url", "goal.url"),
          Map.entry("method", "goal.method"),
          Map.entry("success_contains", "goal.success"),
          Map.entry("content_type", "goal.content_type"),
          Map.entry("body", "goal.body"),
          Map.entry("system_message.text", "goal.message.text"),
          Map.entry("repeats.mode", "goal.repeats.mode"),
          Map.entry("repeats.then", "goal.repeats.then"));

  @Inject private Networks networks;

  /**
   * A trial names the fields of a postback alone; a header is a line of the headers; secrets have
   * no field of their own.
   */
  @Override
  protected String place(final String field) {
    final var inPostback = field.startsWith(POSTBACK) ? field.substring(POSTBACK.length()) : field;
    if (inPostback.equals("signing_secrets")) {
      return WHOLE;
    }
    return inPostback.startsWith("headers.") ? "headers" : inPostback;
  }

  @Override
  protected String label(final String place) {
    if (place.startsWith(EVENTS)) {
      return text("goal.event", networkLabel(place.substring(EVENTS.length())));
    }
    final var key = LABELS.get(place);
    return key == null ? place : text(key);
  }

  private String networkLabel(final String id) {
    return networks.all().stream()
        .filter(network -> network.id().equals(id))
        .map(AdNetwork::label)
        .findFirst()
        .orElse(id);
  }
}
