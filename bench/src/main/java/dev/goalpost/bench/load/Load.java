package dev.goalpost.bench.load;

/** What is compared. */
enum Load {
  CONSTANT("a", "constant resource"),
  GROUPED("b", "durable postbacks"),
  PER_REQUEST("c", "a transaction per request"),
  WITHOUT_STATISTICS("d", "postbacks that statistics leave out");

  private final String letter;
  private final String title;

  Load(final String letter, final String title) {
    this.letter = letter;
    this.title = title;
  }

  String letter() {
    return letter;
  }

  String title() {
    return title;
  }

  /** Whether its requests are postbacks, which the database must show afterwards. */
  boolean writes() {
    return this != CONSTANT;
  }
}
