package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryView.AttemptView;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads attempts for the eye. Together their requests and responses have a bounded length, however
 * many attempts there are: of few all is shown, of many the beginning.
 */
record ShownAttempts(EntityManager entities) {

  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int LEAST_OF_EACH = 200;

  /** The attempts of these deliveries, by delivery, in the order in which they were made. */
  Map<Long, List<AttemptView>> of(final List<Long> deliveryIds) {
    return deliveryIds.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select a.deliveryId, a.madeAt, a.cause, a.httpStatus, a.outcome, a.reason,"
                    + " a.durationMs, substring(a.request, 1, :most),"
                    + " substring(a.response, 1, :most) from RecordedAttempt a"
                    + " where a.deliveryId in :ids order by a.deliveryId, a.id",
                Tuple.class)
            .setParameter("most", most(deliveryIds))
            .setParameter("ids", deliveryIds)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0, Long.class),
                    Collectors.mapping(ShownAttempts::view, Collectors.toList())));
  }

  private int most(final List<Long> deliveryIds) {
    final long attempts =
        entities
            .createQuery(
                "select count(*) from RecordedAttempt where deliveryId in :ids", Long.class)
            .setParameter("ids", deliveryIds)
            .getSingleResult();
    return Math.max(LEAST_OF_EACH, (int) (MOST_CHARACTERS / 2 / Math.max(1, attempts)));
  }

  private static AttemptView view(final Tuple row) {
    return new AttemptView(
        row.get(1, Instant.class),
        row.get(2, String.class),
        row.get(3, Integer.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, Long.class),
        row.get(7, String.class),
        row.get(8, String.class));
  }
}
