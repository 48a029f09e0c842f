package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A spot's bot, of which Telegram tells the server. */
final class Bot {

  private final Http http;
  private final JsonNode spot;

  Bot(Http http, JsonNode spot) {
    this.http = http;
    this.spot = spot;
  }

  /** Telegram tells something, as it does: with the spot's secret. */
  void isTold(String update) {
    Answer answer = isTold(update, spot.path("telegram_secret").asText());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Somebody tells something who may know the secret. */
  Answer isTold(String update, String secret) {
    return Answer.of(
        http.post(
            "/api/v1/telegram/" + spot.path("code").asText(),
            update,
            "Content-Type",
            "application/json",
            "X-Telegram-Bot-Api-Secret-Token",
            secret));
  }

  /** A user writes to the bot. */
  static String message(long id, long user, String text, Instant at) {
    return """
        {"update_id":%d,"message":{"message_id":1,"from":%s,"date":%d,
         "chat":{"id":%d,"type":"private","first_name":"Ada"},"text":"%s",
         "entities":[{"type":"bot_command","offset":0,"length":6}]}}
        """
        .formatted(id, person(user), at.getEpochSecond(), user, text);
  }

  /** A user was one thing in the spot's channel and becomes another. */
  static String membership(long id, long user, String before, String after, Instant at) {
    return """
        {"update_id":%1$d,"chat_member":{"chat":{"id":-1001234567890,"title":"News","type":"channel"},
         "from":%2$s,"date":%3$d,"old_chat_member":{"status":"%4$s","user":%2$s},
         "new_chat_member":{"status":"%5$s","user":%2$s}}}
        """
        .formatted(id, person(user), at.getEpochSecond(), before, after);
  }

  /** A user lets the bot write again, or stops it; or takes it into a group. */
  static String ownMembership(
      long id, long user, String chat, String before, String after, Instant at) {
    String bot =
        """
        {"id":42,"is_bot":true,"first_name":"Some","username":"some_bot"}""";
    return """
        {"update_id":%1$d,"my_chat_member":{"chat":{"id":%2$d,"type":"%3$s"},
         "from":%4$s,"date":%5$d,"old_chat_member":{"status":"%6$s","user":%8$s},
         "new_chat_member":{"status":"%7$s","user":%8$s}}}
        """
        .formatted(id, user, chat, person(user), at.getEpochSecond(), before, after, bot);
  }

  private static String person(long user) {
    return """
        {"id":%d,"is_bot":false,"first_name":"Ada","last_name":"Lovelace","username":"ada"}"""
        .formatted(user);
  }
}
