package dev.goalpost.launch;

/** How the application server's start ended. */
sealed interface StartOutcome {

  record Ready() implements StartOutcome {}

  /**
   * @param reason why the application is not running, in one sentence
   */
  record Failed(String reason) implements StartOutcome {}
}
