package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Tries rejected calls again, in the order in which they came, once their cause is mended.
 *
 * <p>Each goes the way of a new postback, under the id and time of its journal row, so it counts
 * once however often it is asked for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reprocessing {

  private static final int AT_ONCE = 500;

  /**
   * Calls that someone without the right to call may have made: they are tried again only when the
   * operator names them or their reason. A macro may have stood where the secret belongs; one that
   * stands elsewhere stands there for ever.
   */
  private static final Set<String> UNTRUSTED =
      Set.of(
          Reason.BAD_SECRET.code(), Reason.IP_NOT_ALLOWED.code(), Reason.UNEXPANDED_MACRO.code());

  @Inject private PostbackJournal journal;
  @Inject private PostbackIntake intake;

  /** Tries one call again. */
  public ReprocessResult one(final long id) {
    final var call = journal.find(id);
    return call.result().equals(JournalResult.REJECTED.code())
        ? tryAgain(List.of(call), ReprocessResult.NONE)
        : ReprocessResult.NONE;
  }

  /** Tries again all rejected calls that {@code filter} matches. */
  public ReprocessResult all(final PostbackFilter filter) {
    ReprocessResult result = ReprocessResult.NONE;
    long after = 0;
    while (true) {
      final var calls = journal.rejected(filter, after, AT_ONCE);
      if (calls.isEmpty()) {
        return result;
      }
      after = Long.parseLong(calls.get(calls.size() - 1).id());
      result = tryAgain(trusted(calls, filter), result);
    }
  }

  private static List<PostbackView> trusted(
      final List<PostbackView> calls, final PostbackFilter filter) {
    return filter.code() != null
        ? calls
        : calls.stream().filter(call -> !UNTRUSTED.contains(call.code())).toList();
  }

  private ReprocessResult tryAgain(
      final List<PostbackView> calls, final ReprocessResult resultSoFar) {
    ReprocessResult result = resultSoFar;
    for (final var turn : turns(calls)) {
      result = together(turn, result);
    }
    return result;
  }

  /**
   * Several may be counted at a time, so those about one client take turns: which is the first sale
   * depends on their order.
   */
  static Collection<List<PostbackView>> turns(final List<PostbackView> calls) {
    final var before = new HashMap<String, Integer>();
    final var turns = new TreeMap<Integer, List<PostbackView>>();
    for (final var call : calls) {
      final int turn = before.merge(String.valueOf(call.clickId()), 1, Integer::sum);
      turns.computeIfAbsent(turn, number -> new ArrayList<>()).add(call);
    }
    return turns.values();
  }

  private ReprocessResult together(
      final List<PostbackView> calls, final ReprocessResult resultSoFar) {
    final var answers = new ArrayList<CompletableFuture<PostbackAnswer>>();
    for (final var call : calls) {
      answers.add(tryAgain(call));
    }
    ReprocessResult result = resultSoFar;
    for (final var answer : answers) {
      result = result.plus(answer.join() instanceof PostbackAnswer.Accepted);
    }
    return result;
  }

  private CompletableFuture<PostbackAnswer> tryAgain(final PostbackView call) {
    try {
      return intake.takeAgain(
          Long.parseLong(call.id()),
          call.receivedAt(),
          call.address(),
          call.query(),
          AccountScope.current());
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.conflict(null, "The server is stopping: ask again later.");
    }
  }
}
