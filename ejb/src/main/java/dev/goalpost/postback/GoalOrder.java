package dev.goalpost.postback;

/**
 * In which order goals are listed.
 *
 * @param key by what
 * @param descending whether the greatest comes first
 */
public record GoalOrder(Key key, boolean descending) {

  /** What goals can be ordered by. */
  public enum Key {
    NAME("lower(g.name)"),
    TOKEN("g.token"),
    LAST_DAY(GoalActivities.LAST_DAY),
    LAST_AT("coalesce(" + GoalActivities.LAST_EVENT + ", 0)");

    private final String jpql;

    Key(final String jpql) {
      this.jpql = jpql;
    }
  }

  /** What follows {@code order by}; goals that are alike keep their order. */
  String jpql() {
    return key.jpql + (descending ? " desc" : "") + ", g.id";
  }
}
