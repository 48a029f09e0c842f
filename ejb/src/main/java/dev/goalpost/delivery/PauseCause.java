package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import java.util.Locale;

/** Why a destination is paused. */
enum PauseCause {
  OPERATOR,
  /** It said that it is there no more. */
  GONE,
  /** It refused our credentials: new ones end the pause. */
  CREDENTIALS;

  /** The name in tables. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PauseCause of(final DeliveryOutcome outcome) {
    return outcome instanceof CredentialsInvalid ? CREDENTIALS : GONE;
  }
}
