package dev.goalpost.lead;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What Telegram users do, told of the leads that they are.
 *
 * <p>One person may have come by several links and is then several leads; on a spot the latest of
 * them is meant. Whoever nobody knows becomes a lead without a click. The caller sees to it that
 * one at a time works for a spot.
 */
@Stateless
public class TelegramVisits {

  /** These count once, however often they happen. */
  private static final Set<LeadEventType> ONCE =
      EnumSet.of(LeadEventType.BOT_START, LeadEventType.DIALOGUE);

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @PersistenceContext private EntityManager entities;
  @Inject private LeadEvents events;
  @Inject private ClickIds clickIds;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /**
   * A user started the spot's bot.
   *
   * @param clickId what the link carried: it binds the user to that lead, unless the link was
   *     passed on and the lead is somebody else. Null if there was none
   */
  public void start(
      final long spotId, final TelegramUser user, final String clickId, final Instant at) {
    final var clicked = Optional.ofNullable(clickId).flatMap(this::clicked);
    final var free =
        clicked.filter(lead -> lead.userId() == null || lead.userId().equals(user.userId()));
    free.ifPresent(lead -> takeOver(lead, user));
    record(free.orElseGet(() -> latestOrNew(spotId, user, at)), user, LeadEventType.BOT_START, at);
  }

  /** A user did something else. */
  public void visit(
      final long spotId, final TelegramUser user, final LeadEventType type, final Instant at) {
    record(latestOrNew(spotId, user, at), user, type, at);
  }

  /** A user did something that matters only of those who are known. */
  public void visitIfKnown(
      final long spotId, final TelegramUser user, final LeadEventType type, final Instant at) {
    latest(spotId, user).ifPresent(lead -> record(lead, user, type, at));
  }

  private Optional<Lead> clicked(final String clickId) {
    return entities
        .createQuery("from Lead where clickId = :clickId", Lead.class)
        .setParameter("clickId", clickId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(lead -> lead.clickId().equals(clickId))
        .findFirst();
  }

  private Optional<Lead> latest(final long spotId, final TelegramUser user) {
    return entities
        .createQuery(
            "from Lead where userId = :user and spotId = :spot order by id desc", Lead.class)
        .setParameter("user", user.userId())
        .setParameter("spot", spotId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Who was met before the click is known by it from now on. The click may be known to be the
   * user's already, if an operator said so.
   */
  private void takeOver(final Lead clicked, final TelegramUser user) {
    latest(clicked.spotId(), user)
        .filter(lead -> lead.id() != clicked.id())
        .filter(lead -> isStranger(lead, user))
        .ifPresent(stranger -> becomes(stranger, clicked));
  }

  /**
   * Starts by links of other spots come at the same time: who is taken over is so once. Whoever has
   * clicked need not be held for that.
   */
  private boolean isStranger(final Lead lead, final TelegramUser user) {
    if (happened(lead).contains(LeadEventType.CLICK)) {
      return false;
    }
    entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
    return user.userId().equals(lead.userId());
  }

  /**
   * What a stranger did after the click, and was told of before the start, is the click's; what was
   * done before it stays the stranger's.
   */
  private void becomes(final Lead stranger, final Lead clicked) {
    stranger.giveUpUser(clicked, clock.instant());
    final var movable = EnumSet.allOf(LeadEventType.class);
    happened(clicked).stream().filter(ONCE::contains).forEach(movable::remove);
    final var since = clicked.clickedAt().truncatedTo(ChronoUnit.SECONDS);
    with(
        connection -> {
          events.move(connection, stranger, clicked, since, movable);
          return null;
        });
  }

  private Lead latestOrNew(final long spotId, final TelegramUser user, final Instant at) {
    return latest(spotId, user).orElseGet(() -> stranger(spotId, at));
  }

  private Lead stranger(final long spotId, final Instant at) {
    final var lead =
        Lead.without(
            clickIds.next(), ids.next(), AccountScope.current(), spotId, at, clock.instant());
    entities.persist(lead);
    return lead;
  }

  private void record(
      final Lead lead, final TelegramUser user, final LeadEventType type, final Instant at) {
    lead.meet(user, clock.instant());
    final var happened = happened(lead);
    if (ONCE.contains(type) && happened.contains(type)) {
      return;
    }
    entities.flush();
    final var event =
        new LeadEvent(
            ids.next(),
            AccountScope.current(),
            lead.spotId(),
            lead.facts(),
            type,
            happened.contains(LeadEventType.CLICK) ? lead.afterClick(at) : at);
    with(
        connection -> {
          events.write(connection, List.of(event));
          return null;
        });
  }

  private Set<LeadEventType> happened(final Lead lead) {
    return with(connection -> events.typesOf(connection, lead.id()));
  }

  /** Something to be done on the transaction's connection. */
  private interface Step<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T with(final Step<T> step) {
    try (var connection = dataSource.getConnection()) {
      return step.on(connection);
    } catch (final SQLException e) {
      throw new IllegalStateException("What a lead did could not be stored", e);
    }
  }
}
