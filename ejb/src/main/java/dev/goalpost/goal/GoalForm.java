package dev.goalpost.goal;

import java.util.List;
import java.util.Map;

/**
 * A goal as its author writes it. Null stands for blank everywhere.
 *
 * @param name how the goal shows in statistics, 1 to 120 characters
 * @param token what partners send, 1 to 64 of {@code A-Z a-z 0-9 _ - .}
 * @param events event name by network id
 * @param archived whether postbacks with the token are refused
 */
public record GoalForm(
    String name,
    String token,
    Map<String, String> events,
    ExternalPostback externalPostback,
    Display statistics,
    SystemMessage systemMessage,
    Repeats repeats,
    Boolean archived) {

  /**
   * The call to the user's own tracker.
   *
   * @param url http or https, with macros outside scheme, host and port
   * @param method GET (the default) or POST
   * @param headers sent along, by name
   * @param successContains what a 2xx answer must contain to count as taken
   * @param body sent with a POST, with macros; none if blank
   * @param contentType what the body is: {@code application/json} (the default) or {@code
   *     application/x-www-form-urlencoded}; null without a body
   * @param signingSecrets up to two secrets that calls are signed with, two during rotation; read
   *     back masked, and a mask sent back keeps the secret it stands for
   */
  public record ExternalPostback(
      String url,
      String method,
      Map<String, String> headers,
      String successContains,
      String body,
      String contentType,
      List<String> signingSecrets) {

    /** None. */
    public static final ExternalPostback BLANK =
        new ExternalPostback(null, null, null, null, null, null, null);
  }

  /**
   * The goal's columns in statistics.
   *
   * @param show whether it has any
   * @param sum whether "Name: sum" is among them
   * @param count whether "Name: count" is among them
   */
  public record Display(Boolean show, Boolean sum, Boolean count) {}

  /** The line in the client's thread; {@code text} may hold macros. */
  public record SystemMessage(Boolean enabled, String text) {}

  /**
   * What a further event of the same client counts as.
   *
   * @param mode {@code every}, {@code first} or {@code first_then}
   * @param then the token that later ones count as, with {@code first_then}
   */
  public record Repeats(String mode, String then) {}
}
