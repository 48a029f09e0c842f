package dev.goalpost.launch;

/** The server cannot start; the message tells the operator why, and what to change. */
final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartRefused(String message) {
    super(message);
  }

  StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
