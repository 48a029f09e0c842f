package dev.goalpost.goal;

/** The goals that exist from the start, each with its own fields in card and statistics. */
public enum SystemGoal {
  REG("reg", "Registration", RepeatsMode.FIRST, null),
  REDEP("redep", "Repeated sale", RepeatsMode.EVERY, null),
  DEP("dep", "First sale", RepeatsMode.FIRST_THEN, REDEP),
  REBILL("rebill", "Rebill", RepeatsMode.EVERY, null);

  private final String token;
  private final String label;
  private final RepeatsMode repeats;
  private final SystemGoal then;

  SystemGoal(
      final String token, final String label, final RepeatsMode repeats, final SystemGoal then) {
    this.token = token;
    this.label = label;
    this.repeats = repeats;
    this.then = then;
  }

  public String token() {
    return token;
  }

  String label() {
    return label;
  }

  RepeatsMode repeats() {
    return repeats;
  }

  /** What later ones count as, or null; declared before the goals that refer to it. */
  SystemGoal then() {
    return then;
  }
}
