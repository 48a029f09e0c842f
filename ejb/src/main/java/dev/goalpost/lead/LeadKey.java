package dev.goalpost.lead;

import dev.goalpost.lead.LeadReference.ByClick;
import dev.goalpost.lead.LeadReference.ByTelegramUser;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Names a lead to those who keep something about it.
 *
 * @param clId the click id of the user's own tracker; null if there is none, or if it is a lead's
 *     own click id: calls that hold it are that lead's
 * @param userId the Telegram user, or null
 */
public record LeadKey(
    long accountId,
    long leadId,
    String clickId,
    String clId,
    String userId,
    long spotId,
    String spotCode) {

  /** All that calls may have named it by. */
  public List<LeadReference> references() {
    return Stream.<LeadReference>concat(
            Stream.of(clickId, clId).filter(Objects::nonNull).map(ByClick::new),
            Stream.of(spotCode, Long.toString(spotId))
                .filter(spot -> userId != null)
                .map(spot -> new ByTelegramUser(userId, spot)))
        .distinct()
        .toList();
  }
}
