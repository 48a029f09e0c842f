package dev.goalpost.lead;

import dev.goalpost.platform.Refusal;

/** What became of one lead of an upsert. */
public sealed interface UpsertResult {

  /**
   * @param created whether the lead is new
   */
  record Stored(String clickId, boolean created) implements UpsertResult {}

  /** The lead was not stored; others of the same call may have been. */
  record Refused(Refusal refusal) implements UpsertResult {}
}
