package dev.goalpost.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.lead.TelegramUser;
import dev.goalpost.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an update as the Bot API describes it (version 9, <a
 * href="https://core.telegram.org/bots/api#update">Update</a>). What it adds in later versions is
 * passed over.
 */
public final class UpdateReader {

  /** The command, perhaps addressed to one bot of a group, and the parameter of its link. */
  private static final Pattern START =
      Pattern.compile("/start(?:@\\w+)?(?:\\s+(\\S{1,255}).*)?\\s*", Pattern.DOTALL);

  private static final Set<String> OUTSIDE = Set.of("left", "kicked");
  private static final Set<String> INSIDE = Set.of("member", "administrator", "creator");

  /** What people write; other messages tell of changes in a chat. */
  private static final List<String> CONTENT =
      List.of(
          "text",
          "caption",
          "photo",
          "video",
          "video_note",
          "voice",
          "audio",
          "document",
          "animation",
          "sticker",
          "contact",
          "location",
          "poll",
          "dice",
          "story",
          "game",
          "checklist",
          "paid_media");

  private final Clock clock;

  public UpdateReader(final Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Refusal if it is no update
   */
  public Update read(final JsonNode json) {
    final var id = json.path("update_id");
    if (!id.isIntegralNumber() || !id.canConvertToLong()) {
      throw Refusal.invalidField("update_id", "An update has a numeric update_id.");
    }
    return new Update(
        id.longValue(),
        message(json.path("message"))
            .or(() -> membership(json.path("chat_member")))
            .or(() -> ownMembership(json.path("my_chat_member"))));
  }

  /** Nothing for what a channel or a group says, under the name of a service user perhaps. */
  private Optional<Doing> message(final JsonNode message) {
    if (message.has("sender_chat") || message.path("is_automatic_forward").asBoolean()) {
      return Optional.empty();
    }
    return person(message.path("from")).flatMap(person -> written(message, person));
  }

  private Optional<Doing> written(final JsonNode message, final TelegramUser person) {
    final var start = START.matcher(message.path("text").asText());
    if (start.matches()) {
      return Optional.of(new Doing.Started(person, at(message), start.group(1)));
    }
    return CONTENT.stream().anyMatch(message::has)
        ? Optional.of(new Doing.Wrote(person, at(message)))
        : Optional.empty();
  }

  /** It tells the status before and after, so nothing depends on the order of updates. */
  private Optional<Doing> membership(final JsonNode change) {
    final var before = change.path("old_chat_member");
    final var after = change.path("new_chat_member");
    if (isIn(before) == isIn(after) || !isKnown(before) || !isKnown(after)) {
      return Optional.empty();
    }
    return person(after.path("user"))
        .map(
            person ->
                isIn(after)
                    ? new Doing.Joined(person, at(change))
                    : new Doing.Left(person, at(change)));
  }

  /** In a private chat the bot is a "member" unless the person has stopped it. */
  private Optional<Doing> ownMembership(final JsonNode change) {
    return isPrivate(change) && isIn(change.path("new_chat_member"))
        ? person(change.path("from")).map(person -> new Doing.Unblocked(person, at(change)))
        : Optional.empty();
  }

  private static boolean isPrivate(final JsonNode change) {
    return change.path("chat").path("type").asText().equals("private");
  }

  private static boolean isKnown(final JsonNode member) {
    final var status = member.path("status").asText();
    return INSIDE.contains(status) || OUTSIDE.contains(status) || status.equals("restricted");
  }

  /** A restricted user may be in the chat or not. */
  private static boolean isIn(final JsonNode member) {
    final var status = member.path("status").asText();
    return INSIDE.contains(status)
        || status.equals("restricted") && member.path("is_member").asBoolean();
  }

  /** Nothing for bots, whom nobody counts. */
  private static Optional<TelegramUser> person(final JsonNode user) {
    return user.path("id").canConvertToLong()
            && user.path("id").isIntegralNumber()
            && !user.path("is_bot").asBoolean()
        ? Optional.of(
            new TelegramUser(user.path("id").asText(), text(user.path("username")), name(user)))
        : Optional.empty();
  }

  private static String name(final JsonNode user) {
    final var name =
        Stream.of("first_name", "last_name")
            .map(part -> text(user.path(part)))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? null : name;
  }

  private static String text(final JsonNode node) {
    final var text = node.asText("").replace("\0", "").strip();
    return node.isTextual() && !text.isEmpty() ? text : null;
  }

  private Instant at(final JsonNode dated) {
    final var date = dated.path("date");
    final var now = clock.instant();
    return date.canConvertToLong()
            && date.longValue() > 0
            && date.longValue() <= now.getEpochSecond()
        ? Instant.ofEpochSecond(date.longValue())
        : now;
  }
}
