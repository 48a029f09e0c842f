package dev.goalpost.bench;

/** What one start of the benchmark does. */
enum Mode {
  /** The comparison that counts. */
  LOAD(10, 3),
  /** The same in one short round: an indication while working on the code. */
  QUICK(4, 1),
  /** Kill -9 of server and database under load. */
  CRASH(3, 1),
  /** Outgoing calls: how many, how soon, and what hanging destinations cost the others. */
  DELIVERIES(15, 3),
  /** The list of a million clients, and tracking links. */
  CLIENTS(5, 3),
  /** Every event to four ad networks, as it comes and from a backlog, with one of them down. */
  NETWORKS(0, 1),
  /** Reports over a million conversions. */
  STATISTICS(5, 3),
  /** The admin pages on the embedded database. */
  PAGES(0, 1),
  /** Kill -9 of the server while it delivers. */
  DELIVERY_CRASH(3, 1);

  private final int seconds;
  private final int rounds;

  Mode(final int seconds, final int rounds) {
    this.seconds = seconds;
    this.rounds = rounds;
  }

  /** How many leads there are unless the command line says otherwise. */
  int leads() {
    return switch (this) {
      case CLIENTS, STATISTICS -> 1_000_000;
      case PAGES -> 100_000;
      default -> 400_000;
    };
  }

  int seconds() {
    return seconds;
  }

  int rounds() {
    return rounds;
  }
}
