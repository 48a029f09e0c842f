package dev.goalpost.telegram;

import dev.goalpost.lead.TelegramUser;
import java.time.Instant;

/** What a person did, as an update tells it. */
public sealed interface Doing {

  TelegramUser person();

  Instant at();

  /**
   * The person started the bot.
   *
   * @param clickId what the link carried, or null
   */
  record Started(TelegramUser person, Instant at, String clickId) implements Doing {}

  /** The person wrote. */
  record Wrote(TelegramUser person, Instant at) implements Doing {}

  /** The person joined a channel or group of the spot. */
  record Joined(TelegramUser person, Instant at) implements Doing {}

  /** The person left it, or was made to. */
  record Left(TelegramUser person, Instant at) implements Doing {}

  /** The person lets the bot write again after having stopped it. */
  record Unblocked(TelegramUser person, Instant at) implements Doing {}
}
