package dev.goalpost.delivery;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A kind of destination: how one is reached. Implementations are found through CDI; the engine
 * decides when they are asked, and what becomes of their answers.
 */
public interface DestinationKind {

  /** The kind in API and tables, such as {@code tracker}. */
  String id();

  /**
   * Every route of the account in scope that is open now. It is asked in a transaction, again each
   * time the account's rules have changed. At most one route for a goal, spot and destination.
   */
  List<Route> routes();

  /**
   * Whether events that were to go to {@code former} now take {@code route}, though it leads
   * elsewhere. By default they do: a goal has one destination of the kind.
   */
  default boolean replaces(final Target former, final Route route) {
    return true;
  }

  /** Why a delivery is skipped that has no route any more: its goal was archived, say. */
  String withoutRoute();

  /** The spot that the destination belongs to, or null for a kind that belongs to none. */
  default Long spotId(final Target target) {
    return null;
  }

  /** How many deliveries to the destination may go in one call. */
  default int largestBatch(final Target target) {
    return 1;
  }

  /**
   * What a delivery may share a call with: others of an equal key. By default any others; null for
   * none.
   */
  default Object batchKey(final Outgoing delivery) {
    return "";
  }

  /**
   * How long a delivery may wait for others to go with it. What is due is sent at once by default.
   */
  default Duration gathering(final Target target) {
    return Duration.ZERO;
  }

  /**
   * How long after an event it may still be tried again; retries that would come later are not
   * made. No limit of its own unless a kind says so.
   */
  default Duration horizon(final Target target) {
    return ChronoUnit.FOREVER.getDuration();
  }

  /**
   * Sends deliveries that go to one destination, in one call. If the destination rejects several
   * together, each is sent again alone, so that none suffers for another. It must neither block nor
   * throw, nor touch the database; it runs outside any transaction and account scope.
   *
   * @param deliveries 1 to {@link #largestBatch} of them
   * @return an exchange for each, in order, completed within a bounded time, never exceptionally
   */
  CompletionStage<List<Exchange>> send(Target target, List<Outgoing> deliveries);

  /** Whether anything would be sent at all, and not skipped or rejected before. */
  default boolean isSendable(final Outgoing delivery) {
    return true;
  }

  /** The request that {@link #send} would make of what can be sent; nothing is sent. */
  Preview preview(Outgoing delivery);
}
