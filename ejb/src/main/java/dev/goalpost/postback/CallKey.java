package dev.goalpost.postback;

import dev.goalpost.lead.LeadReference;
import dev.goalpost.platform.IdText;

/**
 * What the journal finds a call by: the click id, or else the Telegram user and spot that it named
 * somebody by who was not known then. Who turns out to be meant may ask for such a call, and have
 * it forgotten.
 */
final class CallKey {

  /** No parameter may hold it, so nobody sends a click id that looks like another key. */
  private static final String MARK = "\0";

  private CallKey() {}

  /** The key of a call that names its lead so; null if it names none. */
  static String of(final LeadReference reference) {
    if (reference instanceof LeadReference.ByTelegramUser user) {
      return MARK + user.userId() + MARK + spot(user.spot());
    }
    return reference instanceof LeadReference.ByClick click ? click.clickId() : null;
  }

  /** A number may be written with zeros before it. */
  private static String spot(final String reference) {
    return IdText.parse(reference).map(String::valueOf).orElse(reference);
  }

  /** The click id that a key is, or null if it is another. */
  static String clickId(final String key) {
    return key == null || key.startsWith(MARK) ? null : key;
  }
}
