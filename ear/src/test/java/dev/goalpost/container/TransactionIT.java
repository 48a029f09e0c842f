package dev.goalpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalForm.Repeats;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.Refusal;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A transaction begins at a feature's boundary, and a refusal leaves nothing of it behind. */
@ExtendWith(ArquillianExtension.class)
class TransactionIT {

  @Inject Goals goals;
  @Resource UserTransaction transaction;

  @Deployment
  static EnterpriseArchive application() {
    return TestDeployment.with(TransactionIT.class);
  }

  @Test
  void aRefusedChangeLeavesTheGoalAsItWas() {
    final var goal = add("Before");
    final var id = Long.parseLong(goal.id());

    assertThrows(
        Refusal.class,
        () -> inScope(() -> goals.replace(id, renamedButLeadingToItself(goal.token()))));

    assertEquals("Before", inScope(() -> goals.find(id)).name());
  }

  @Test
  void aRefusalSpoilsTheTransactionThatItHappensIn() throws Exception {
    transaction.begin();
    try {
      assertThrows(Refusal.class, () -> inScope(() -> goals.find(1)));

      assertEquals(Status.STATUS_MARKED_ROLLBACK, transaction.getStatus());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void whatJoinsATransactionGoesWithIt() throws Exception {
    transaction.begin();
    final var goal = add("Gone");
    transaction.rollback();

    assertThrows(Refusal.class, () -> inScope(() -> goals.find(Long.parseLong(goal.id()))));
  }

  private GoalView add(final String name) {
    return inScope(() -> goals.add(form(name, UUID.randomUUID().toString(), null)));
  }

  private static GoalForm renamedButLeadingToItself(final String token) {
    return form("After", token, new Repeats("first_then", token));
  }

  private static GoalForm form(final String name, final String token, final Repeats repeats) {
    return new GoalForm(name, token, null, null, null, null, repeats, null);
  }

  private static <T> T inScope(final Supplier<T> work) {
    return AccountScope.within(AccountScope.DEFAULT_ACCOUNT, work);
  }
}
