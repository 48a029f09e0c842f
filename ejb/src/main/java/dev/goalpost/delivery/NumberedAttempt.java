package dev.goalpost.delivery;

/**
 * An attempt with the id of its row: should the answer to a commit be lost, it is written again and
 * still is one row.
 */
record NumberedAttempt(long id, Attempt attempt) {

  NumberedAttempt withoutTexts() {
    return new NumberedAttempt(id, attempt.withoutTexts());
  }
}
