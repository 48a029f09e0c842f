package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalForm.SystemMessage;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that every goal keeps, whoever writes it. */
@Dependent
class GoalChecks {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_EVENT = 255;
  private static final int LONGEST_TEXT = 4_000;

  private final List<EventNetwork> networks;
  private final ExternalPostbackChecks postbackChecks;

  @Inject
  GoalChecks(
      @Any final Instance<EventNetwork> networks, final ExternalPostbackChecks postbackChecks) {
    this(networks.stream().toList(), postbackChecks);
  }

  GoalChecks(final List<EventNetwork> networks, final ExternalPostbackChecks postbackChecks) {
    this.networks = networks;
    this.postbackChecks = postbackChecks;
  }

  /**
   * The form with blanks made null, defaults filled in and every field checked.
   *
   * @throws Refusal naming the first field that is wrong
   */
  GoalForm checked(final GoalForm form) {
    return new GoalForm(
        name(form.name()),
        token(form.token()),
        events(form.events()),
        postback(form.externalPostback()),
        display(form.statistics()),
        message(form.systemMessage()),
        form.repeats(),
        Boolean.TRUE.equals(form.archived()));
  }

  /** An external postback on its own; a refusal names its field. */
  ExternalPostback checkedPostback(final ExternalPostback postback) {
    return postbackChecks.checked(postback);
  }

  /** Every known network's id, in order. */
  List<String> networkIds() {
    return networks.stream().map(EventNetwork::id).sorted().toList();
  }

  private static String name(final String name) {
    final var stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refusal.invalidField("name", "name must be 1 to " + LONGEST_NAME + " characters.");
    }
    return ShortText.oneLine("name", stripped);
  }

  private static String token(final String token) {
    if (token == null || !TOKEN.matcher(token).matches()) {
      throw Refusal.invalidField(
          "token", "token must be 1 to 64 of the characters A-Z a-z 0-9 _ - . (no spaces).");
    }
    return token;
  }

  private Map<String, String> events(final Map<String, String> events) {
    final var kept = new HashMap<String, String>();
    if (events != null) {
      events.forEach((network, name) -> keep(network, name, kept));
    }
    return kept;
  }

  private void keep(final String network, final String name, final Map<String, String> kept) {
    final var field = "events." + network;
    final var known =
        networks.stream()
            .filter(candidate -> candidate.id().equals(network))
            .findFirst()
            .orElseThrow(() -> Refusal.unknownField(field, unknownNetwork(network)));
    if (name == null || name.isBlank()) {
      return;
    }
    final var stripped = name.strip();
    if (stripped.length() > LONGEST_EVENT) {
      throw Refusal.invalidField(
              field, "An event name is at most " + LONGEST_EVENT + " characters.")
          .breaking("rule.too_long", LONGEST_EVENT);
    }
    known
        .faultIn(stripped)
        .ifPresent(
            fault -> {
              throw Refusal.invalidField(field, fault);
            });
    kept.put(network, stripped);
  }

  private String unknownNetwork(final String network) {
    return "'"
        + network
        + "' is no known ad network: "
        + networkIds().stream().collect(Collectors.joining(", "))
        + ".";
  }

  private ExternalPostback postback(final ExternalPostback postback) {
    if (postback == null || postback.url() == null || postback.url().isBlank()) {
      return null;
    }
    try {
      return postbackChecks.checked(postback);
    } catch (final Refusal refusal) {
      throw refusal.within("external_postback");
    }
  }

  private static Display display(final Display display) {
    return display == null
        ? new Display(false, false, false)
        : new Display(isTrue(display.show()), isTrue(display.sum()), isTrue(display.count()));
  }

  private static SystemMessage message(final SystemMessage message) {
    if (message == null) {
      return new SystemMessage(false, null);
    }
    final var text = message.text() == null || message.text().isBlank() ? null : message.text();
    if (text == null && isTrue(message.enabled())) {
      throw Refusal.invalidField(
              "system_message.text", "A system message needs a text, such as: Deposit of {sum}.")
          .breaking("rule.message_missing", "{sum}");
    }
    if (text != null) {
      checkText(text);
    }
    return new SystemMessage(isTrue(message.enabled()), text);
  }

  private static void checkText(final String text) {
    if (text.length() > LONGEST_TEXT) {
      throw Refusal.invalidField(
              "system_message.text", "text is at most " + LONGEST_TEXT + " characters.")
          .breaking("rule.too_long", LONGEST_TEXT);
    }
    TemplateChecks.forMessage("system_message.text", text);
  }

  private static boolean isTrue(final Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
