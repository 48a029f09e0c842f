package dev.goalpost.admin.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How the status of a delivery is shown beside its word. */
@Named
@ApplicationScoped
public class StatusLook {

  /** The class of the chip, which has a colour. */
  public String tone(final String status) {
    return switch (status) {
      case "delivered" -> "good";
      case "rejected", "exhausted" -> "bad";
      case "skipped" -> "quiet";
      default -> "warn";
    };
  }

  /** A sign for those who do not tell the colours apart. */
  public String mark(final String status) {
    return switch (status) {
      case "delivered" -> "✓";
      case "rejected", "exhausted" -> "✕";
      case "paused" -> "‖";
      case "skipped" -> "≡";
      default -> "…";
    };
  }
}
