package dev.goalpost.postback;

import static dev.goalpost.postback.PostbackBuilder.postback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.batch.CommitConnection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchCommitterTest {

  private static final SQLException TOO_LONG = new SQLException("Data too long", "22001");
  private static final SQLException DEADLOCK = new SQLException("Deadlock found", "40001");
  private static final SQLException LOST =
      new SQLTransientConnectionException("Connection refused", "08000");

  private final Database database = new Database();
  private final BatchCommitter committer = new BatchCommitter(database);

  @Test
  void aBatchIsCommittedAtOnce() {
    assertThat(committed(1, 2, 3)).containsExactly(stored(1), stored(2), stored(3));
    assertThat(database.tries).containsExactly(List.of(1L, 2L, 3L));
  }

  @Test
  void aPostbackThatCannotBeStoredFailsNoneOfItsNeighbours() {
    database.refuses(3, TOO_LONG);

    assertThat(committed(1, 2, 3, 4, 5))
        .containsExactly(stored(1), stored(2), failed(), stored(4), stored(5));
    assertThat(database.journaled).containsExactly(3L);
  }

  @Test
  void soDoesOneThatTheCodeStumblesOver() {
    database.stumblesOver(2);

    assertThat(committed(1, 2)).containsExactly(stored(1), failed());
    assertThat(database.journaled).containsExactly(2L);
  }

  @Test
  void aDeadlockIsTriedAgainAsAWhole() {
    database.refusesOnce(DEADLOCK);

    assertThat(committed(1, 2)).containsExactly(stored(1), stored(2));
    assertThat(database.tries).containsExactly(List.of(1L, 2L), List.of(1L, 2L));
  }

  @Test
  void oneThatIsAlwaysInTheWayIsGivenUp() {
    database.refuses(1, DEADLOCK);

    assertThat(committed(1)).containsExactly(failed());
    assertThat(database.tries).hasSize(5);
    assertThat(database.journaled).containsExactly(1L);
  }

  @Test
  void withoutADatabaseAllAreToComeAgain() {
    database.refuses(1, LOST);

    assertThat(committed(1, 2))
        .containsExactly(new PostbackAnswer.Overloaded(), new PostbackAnswer.Overloaded());
    assertThat(database.tries).hasSize(1);
    assertThat(database.journaled).isEmpty();
  }

  @Test
  void oneThatCannotEvenBeJournaledIsToComeAgain() {
    database.refuses(1, TOO_LONG);
    database.refusesToJournal();

    assertThat(committed(1, 2)).containsExactly(new PostbackAnswer.Overloaded(), stored(2));
  }

  private List<PostbackAnswer> committed(final long... ids) {
    return committer.commit(
        null,
        LongStream.of(ids)
            .mapToObj(id -> postback("clickid=c" + id + "&goal=dep").id(id).build())
            .toList());
  }

  private static PostbackAnswer stored(final long id) {
    return new PostbackAnswer.Accepted(id, "dep", false);
  }

  private static PostbackAnswer failed() {
    return new PostbackAnswer.Rejected(Rejection.of(Reason.INTERNAL_ERROR, "It is in the log."));
  }

  /** Stores batches, but for those that hold a certain postback. */
  private static final class Database extends PostbackBatch {

    private final List<List<Long>> tries = new ArrayList<>();
    private final List<Long> journaled = new ArrayList<>();
    private long culprit;
    private SQLException refusal;
    private boolean once;
    private long stumblingBlock;
    private boolean journalIsGone;

    void refuses(final long id, final SQLException how) {
      culprit = id;
      refusal = how;
    }

    void refusesOnce(final SQLException how) {
      refuses(1, how);
      once = true;
    }

    void stumblesOver(final long id) {
      stumblingBlock = id;
    }

    void refusesToJournal() {
      journalIsGone = true;
    }

    @Override
    List<PostbackAnswer> commit(
        final CommitConnection connection, final List<InboundPostback> batch) throws BatchFailure {
      final var ids = batch.stream().map(InboundPostback::id).toList();
      tries.add(ids);
      if (ids.contains(stumblingBlock)) {
        throw new IllegalStateException("This postback is beyond the code");
      }
      if (ids.contains(culprit)) {
        culprit = once ? 0 : culprit;
        throw new BatchFailure(refusal);
      }
      return ids.stream().map(BatchCommitterTest::stored).toList();
    }

    @Override
    PostbackAnswer journalFailure(final CommitConnection connection, final InboundPostback postback)
        throws BatchFailure {
      if (journalIsGone) {
        throw new BatchFailure(TOO_LONG);
      }
      journaled.add(postback.id());
      return failed();
    }
  }
}
