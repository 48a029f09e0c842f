package dev.goalpost.postback;

/** A query that cannot be decoded; the message says what is wrong with it. */
final class UnreadableQuery extends Exception {

  UnreadableQuery(final String message) {
    super(message);
  }
}
