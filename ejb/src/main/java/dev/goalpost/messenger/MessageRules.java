package dev.goalpost.messenger;

import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.EventValues;
import dev.goalpost.goal.GoalMessage;
import dev.goalpost.macro.Place;
import dev.goalpost.macro.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which events of an account cause a system message, as of one version of its rules. */
final class MessageRules {

  private final long version;
  private final Set<Long> goals;
  private final Map<Long, Template> texts = new HashMap<>();
  private final Map<Long, String> managersBySpot;

  /**
   * @param managersBySpot the default manager, or null, of every spot whose CRM is on
   */
  MessageRules(
      final long version,
      final List<GoalMessage> messages,
      final Map<Long, String> managersBySpot) {
    this.version = version;
    this.goals =
        messages.stream()
            .filter(message -> message.enabled() && message.text() != null)
            .map(GoalMessage::goalId)
            .collect(Collectors.toUnmodifiableSet());
    messages.stream()
        .filter(message -> message.text() != null)
        .forEach(message -> texts.put(message.goalId(), Template.parse(message.text())));
    this.managersBySpot = managersBySpot;
  }

  long version() {
    return version;
  }

  boolean askFor(final long goalId, final long spotId) {
    return goals.contains(goalId) && managersBySpot.containsKey(spotId);
  }

  /**
   * The text for an event that had asked for one; nothing if its goal has lost the text meanwhile.
   */
  Optional<String> text(final Event event) {
    final var values = new EventValues(event, managersBySpot.get(event.spotId()));
    return Optional.ofNullable(texts.get(event.goalId()))
        .map(text -> text.render(Place.MESSAGE, values));
  }
}
