package dev.goalpost.postback;

import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The goals of the account in scope by what came in for them. */
@Stateless
public class GoalActivities {

  static final String LAST_DAY =
      "(select count(*) from Conversion c where c.goalId = g.id and c.id >= :since)";

  static final String LAST_EVENT =
      "(select c.id from Conversion c where c.goalId = g.id"
          + NewestFirst.by("c", "accountId", "goalId")
          + " limit 1)";

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** Some of the goals, in order. */
  public List<GoalActivity> list(
      final ItemFilter filter, final GoalOrder order, final int offset, final int limit) {
    final var query =
        entities
            .createQuery(
                "select g.id, "
                    + LAST_DAY
                    + ", "
                    + LAST_EVENT
                    + " from Goal g"
                    + where(filter)
                    + " order by "
                    + order.jpql(),
                Tuple.class)
            .setParameter("since", since());
    return filter
        .bind(query)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(GoalActivities::activity)
        .toList();
  }

  /** How many goals there are. */
  public long count(final ItemFilter filter) {
    return filter
        .bind(entities.createQuery("select count(*) from Goal g" + where(filter), Long.class))
        .getSingleResult();
  }

  private long since() {
    return TimeOrderedIds.firstAt(clock.instant().minus(Duration.ofDays(1)));
  }

  private static String where(final ItemFilter filter) {
    return " where g.id > 0" + filter.conditions("concat(g.name, ' ', g.token)");
  }

  private static GoalActivity activity(final Tuple row) {
    final var last = row.get(2, Long.class);
    return new GoalActivity(
        row.get(0, Long.class),
        row.get(1, Long.class),
        last == null ? null : TimeOrderedIds.madeAt(last));
  }
}
