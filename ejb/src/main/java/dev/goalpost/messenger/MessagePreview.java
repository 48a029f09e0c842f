package dev.goalpost.messenger;

import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.EventValues;
import dev.goalpost.delivery.SampleEvents;
import dev.goalpost.macro.Place;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.Spots;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** Shows what a system message would read like. */
@Stateless
public class MessagePreview {

  @Inject private SampleEvents events;
  @Inject private Spots spots;

  /**
   * A goal's message, filled in.
   *
   * @param goal the goal's token
   * @param clickId whom it would be about; null for a client who is made up
   * @throws Refusal if the text could not be saved (field {@code system_message.text}), or the
   *     client is unknown
   */
  public String of(final String text, final String goal, final String clickId) {
    final var event = events.event(0, goal, clickId);
    return template(text).render(Place.MESSAGE, new EventValues(event, defaultManager(event)));
  }

  private static Template template(final String text) {
    try {
      return Template.parse(text);
    } catch (final TemplateFault fault) {
      throw Refusal.invalidField("system_message.text", fault.getMessage())
          .breaking(fault.rule(), fault.values());
    }
  }

  private String defaultManager(final Event event) {
    final var id = spots.idsOf(Set.of(event.spot())).get(event.spot());
    return id == null ? null : spots.find(id).defaultManager();
  }
}
