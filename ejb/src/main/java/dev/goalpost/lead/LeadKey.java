package dev.goalpost.lead;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names a lead to those who keep something about it.
 *
 * @param clId the click id of the user's own tracker, or null
 */
public record LeadKey(long accountId, long leadId, String clickId, String clId) {

  /** All click ids that calls may have named it by. */
  public List<String> clicks() {
    return Stream.concat(Stream.of(clickId), Stream.ofNullable(clId)).distinct().toList();
  }
}
