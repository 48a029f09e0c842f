package dev.goalpost.postback;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The journal of the account in scope: every call that reached validation, and what became of it.
 */
@Stateless
public class PostbackJournal {

  private static final int MOST_TOKENS = 100;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** One page of calls, newest first. */
  public Page<PostbackView> list(final PageRequest page, final PostbackFilter filter) {
    final int most = page.limit() + 1;
    final var found =
        filter
            .indexed()
            .flatMap(part -> newest(page.before(), part, most))
            .sorted(Comparator.comparingLong(Postback::id).reversed())
            .limit(most)
            .toList();
    return Page.of(found, page.limit(), Postback::id).map(Postback::view);
  }

  private Stream<Postback> newest(final long before, final PostbackFilter filter, final int most) {
    final var query =
        entities.createQuery(
            "from Postback p where p.id < :before" + filter.condition() + filter.order("p"),
            Postback.class);
    query.setParameter("before", before);
    return bound(query, filter).setMaxResults(most).getResultList().stream();
  }

  public PostbackView find(final long id) {
    return Optional.ofNullable(entities.find(Postback.class, id))
        .map(Postback::view)
        .orElseThrow(() -> Refusal.notFound("Postback " + id));
  }

  /** Up to {@code limit} rejected calls after {@code afterId}, in the order in which they came. */
  public List<PostbackView> rejected(
      final PostbackFilter filter, final long afterId, final int limit) {
    final var query =
        entities.createQuery(
            "from Postback where id > :after and result = 'rejected'"
                + filter.condition()
                + " order by id",
            Postback.class);
    query.setParameter("after", afterId);
    return bound(query, filter).setMaxResults(limit).getResultStream().map(Postback::view).toList();
  }

  /**
   * The tokens that were sent in the last days although no goal has them, most frequent first. Some
   * databases take texts that differ in spaces at their ends for equal; their lengths tell them
   * apart.
   */
  public List<UnknownToken> unknownTokens(final int days) {
    return entities
        .createQuery(
            "select new dev.goalpost.postback.UnknownToken("
                + "goal, count(*), min(receivedAt), max(receivedAt)) from Postback postback"
                + " where result = 'rejected' and code = 'unknown_goal' and id >= :since"
                + " and goal is not null and not exists (select 1 from Goal g"
                + " where g.token = postback.goal and length(g.token) = length(postback.goal))"
                + " group by goal, length(goal)"
                + " order by count(*) desc, goal, length(goal)",
            UnknownToken.class)
        .setParameter("since", TimeOrderedIds.firstAt(clock.instant().minus(Duration.ofDays(days))))
        .setMaxResults(MOST_TOKENS)
        .getResultList();
  }

  /** The calls that were rejected since a moment and still are, by reason, most frequent first. */
  public List<RejectedCalls> rejectedSince(final Instant moment) {
    return entities
        .createQuery(
            "select code, count(*), max(id) from Postback where result = 'rejected'"
                + " and id >= :since group by code order by count(*) desc, code",
            Tuple.class)
        .setParameter("since", TimeOrderedIds.firstAt(moment))
        .getResultStream()
        .map(
            row ->
                new RejectedCalls(
                    row.get(0, String.class),
                    row.get(1, Long.class),
                    TimeOrderedIds.madeAt(row.get(2, Long.class))))
        .toList();
  }

  private static TypedQuery<Postback> bound(
      final TypedQuery<Postback> query, final PostbackFilter filter) {
    filter.parameters().forEach(query::setParameter);
    return query;
  }
}
