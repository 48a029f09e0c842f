package dev.goalpost.delivery.adnetwork;

import dev.goalpost.platform.outbound.Failure;
import jakarta.ws.rs.ProcessingException;

/** Why a call was not answered, in words that hold nothing of what was sent. */
final class Unanswered {

  private Unanswered() {}

  static String words(final Throwable fault) {
    Throwable cause = fault;
    while (cause instanceof ProcessingException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Failure.of(cause).words();
  }
}
