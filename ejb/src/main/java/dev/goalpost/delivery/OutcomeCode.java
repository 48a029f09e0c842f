package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Skipped;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;

/** How outcomes are named in API, tables and metrics. */
public final class OutcomeCode {

  private OutcomeCode() {}

  public static String of(final DeliveryOutcome outcome) {
    if (outcome instanceof Accepted) {
      return "accepted";
    } else if (outcome instanceof Rejected) {
      return "rejected";
    } else if (outcome instanceof Gone) {
      return "gone";
    } else if (outcome instanceof CredentialsInvalid) {
      return "credentials_invalid";
    } else if (outcome instanceof Throttled) {
      return "throttled";
    } else if (outcome instanceof Skipped) {
      return "skipped";
    }
    return "unavailable";
  }
}
