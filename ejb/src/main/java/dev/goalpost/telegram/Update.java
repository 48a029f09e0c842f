package dev.goalpost.telegram;

import java.util.Optional;

/**
 * An update of the Bot API.
 *
 * @param id the same when Telegram sends it again
 * @param doing what of it concerns us; nothing if we do not care
 */
public record Update(long id, Optional<Doing> doing) {}
