package dev.goalpost.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.goalpost.Refusals;
import dev.goalpost.lead.TelegramUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-03-01T11:00:00Z");
  private static final TelegramUser ADA = new TelegramUser("7000000001", "ada", "Ada Lovelace");

  private static final String USER =
      """
      {"id":7000000001,"is_bot":false,"first_name":"Ada","last_name":"Lovelace","username":"ada",
       "language_code":"en"}
      """;

  private final UpdateReader reader = new UpdateReader(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "/start 0m2k7x3w9y, 0m2k7x3w9y",
    "/start@some_bot 0m2k7x3w9y, 0m2k7x3w9y",
    "'/start  0m2k7x3w9y ', 0m2k7x3w9y",
    "/start,",
    "/start@some_bot,"
  })
  void aStartTellsTheClickOfItsLink(final String text, final String clickId) {
    assertThat(doing(message("\"text\":\"%s\"".formatted(text))))
        .contains(new Doing.Started(ADA, BEFORE, clickId));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\":\"Hello\"", "\"text\":\"/started\"", "\"photo\":[]"})
  void whatAPersonWritesIsADialogue(final String content) {
    assertThat(doing(message(content))).contains(new Doing.Wrote(ADA, BEFORE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"new_chat_members\":[]", "\"pinned_message\":{}", "\"new_chat_title\":\"x\""})
  void aServiceMessageIsNone(final String content) {
    assertThat(doing(message(content))).isEmpty();
  }

  @Test
  void botsAreNotCounted() {
    assertThat(doing(message("\"text\":\"Hello\"").replace("\"is_bot\":false", "\"is_bot\":true")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "left, member, true",
    "kicked, member, true",
    "left, administrator, true",
    "member, left, false",
    "member, kicked, false",
    "administrator, left, false"
  })
  void aMemberComesOrGoes(final String before, final String after, final boolean joins) {
    final var expected = joins ? new Doing.Joined(ADA, BEFORE) : new Doing.Left(ADA, BEFORE);

    assertThat(doing(membership("chat_member", "channel", member(before), member(after))))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"member, administrator", "left, kicked", "administrator, member", "member, puzzled"})
  void otherChangesOfAMemberAreNeither(final String before, final String after) {
    assertThat(doing(membership("chat_member", "channel", member(before), member(after))))
        .isEmpty();
  }

  @Test
  void aRestrictedMemberMayBeInTheChatOrNot() {
    final var inside = member("restricted").replace("}}", "},\"is_member\":true}");

    assertThat(doing(membership("chat_member", "supergroup", member("left"), inside)))
        .contains(new Doing.Joined(ADA, BEFORE));
    assertThat(doing(membership("chat_member", "supergroup", inside, member("restricted"))))
        .contains(new Doing.Left(ADA, BEFORE));
  }

  @Test
  void theBotsOwnMembershipMattersInAPrivateChat() {
    assertThat(doing(membership("my_chat_member", "private", member("kicked"), member("member"))))
        .contains(new Doing.Unblocked(ADA, BEFORE));
    assertThat(doing(membership("my_chat_member", "private", member("member"), member("kicked"))))
        .isEmpty();
    assertThat(
            doing(membership("my_chat_member", "channel", member("left"), member("administrator"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":1}",
        "{\"update_id\":1,\"poll\":{\"id\":\"1\"}}",
        "{\"update_id\":1,\"message\":[]}",
        "{\"update_id\":1,\"message\":{\"from\":{\"id\":\"x\"}}}",
        "{\"update_id\":1,\"chat_member\":{\"new_chat_member\":7}}"
      })
  void whatItDoesNotKnowIsPassedOver(final String json) {
    assertThat(doing(json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"update_id\":\"1\"}", "{\"update_id\":1.5}", "{\"update_id\":null}"})
  void anUpdateHasANumber(final String json) {
    Refusals.assertRefused(() -> doing(json), "update_id");
  }

  private Optional<Doing> doing(final String json) {
    try {
      return reader.read(new ObjectMapper().readTree(json)).doing();
    } catch (final JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String message(final String content) {
    return """
        {"update_id":10001,"message":{"message_id":1,"from":%s,"date":%d,
         "chat":{"id":7000000001,"type":"private","first_name":"Ada"},%s}}
        """
        .formatted(USER, BEFORE.getEpochSecond(), content);
  }

  private static String member(final String status) {
    return "{\"status\":\"%s\",\"user\":%s}".formatted(status, USER.strip());
  }

  private static String membership(
      final String kind, final String chat, final String before, final String after) {
    return """
        {"update_id":10002,"%s":{"chat":{"id":-1001234567890,"title":"News","type":"%s"},
         "from":%s,"date":%d,"old_chat_member":%s,"new_chat_member":%s}}
        """
        .formatted(kind, chat, USER, BEFORE.getEpochSecond(), before, after);
  }
}
