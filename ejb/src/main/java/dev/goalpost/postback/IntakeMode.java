package dev.goalpost.postback;

/** How postbacks are committed. */
enum IntakeMode {
  /** Many in one transaction, as it should be. */
  GROUP,
  /** A transaction each, on the caller's thread: what the benchmark compares with. */
  PER_REQUEST
}
