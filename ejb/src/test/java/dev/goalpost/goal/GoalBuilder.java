package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalForm.SystemMessage;
import java.util.HashMap;
import java.util.Map;

/** A goal's form that is fine but for what a test changes. */
final class GoalBuilder {

  private String name = "Deposit";
  private String token = "dep";
  private Map<String, String> events;
  private ExternalPostback postback;
  private Display display;
  private SystemMessage message;

  static GoalBuilder goal() {
    return new GoalBuilder();
  }

  GoalBuilder name(final String newName) {
    name = newName;
    return this;
  }

  GoalBuilder token(final String newToken) {
    token = newToken;
    return this;
  }

  GoalBuilder event(final String network, final String eventName) {
    events = new HashMap<>();
    events.put(network, eventName);
    return this;
  }

  GoalBuilder url(final String url) {
    postback = new ExternalPostback(url, null, null, null, null, null, null);
    return this;
  }

  GoalBuilder display(final Display newDisplay) {
    display = newDisplay;
    return this;
  }

  GoalBuilder message(final Boolean enabled, final String text) {
    message = new SystemMessage(enabled, text);
    return this;
  }

  GoalForm form() {
    return new GoalForm(name, token, events, postback, display, message, null, null);
  }
}
