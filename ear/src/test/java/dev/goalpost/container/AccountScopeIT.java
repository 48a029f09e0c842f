package dev.goalpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever works in the scope of one account sees and changes nothing of another. */
@ExtendWith(ArquillianExtension.class)
class AccountScopeIT {

  private static final long OTHER_ACCOUNT = 4_711;

  @Inject Goals goals;

  @Deployment
  static EnterpriseArchive application() {
    return TestDeployment.with(AccountScopeIT.class);
  }

  @Test
  void aGoalIsFoundInItsOwnAccount() {
    final var goal = add();

    assertTrue(tokensSeenBy(AccountScope.DEFAULT_ACCOUNT, goal).contains(goal.token()));
  }

  @Test
  void aGoalIsNotListedInAnotherAccount() {
    final var goal = add();

    assertEquals(List.of(), tokensSeenBy(OTHER_ACCOUNT, goal));
  }

  @Test
  void aGoalIsNotFoundByItsIdInAnotherAccount() {
    final var id = Long.parseLong(add().id());

    assertThrows(Refusal.class, () -> AccountScope.within(OTHER_ACCOUNT, () -> goals.find(id)));
  }

  @Test
  void outsideAnyScopeNothingIsFound() {
    final var id = Long.parseLong(add().id());

    assertThrows(Refusal.class, () -> goals.find(id));
  }

  @Test
  void outsideAnyScopeNothingIsStored() {
    assertThrows(RuntimeException.class, () -> goals.add(form(UUID.randomUUID().toString())));
  }

  private GoalView add() {
    return AccountScope.within(
        AccountScope.DEFAULT_ACCOUNT, () -> goals.add(form(UUID.randomUUID().toString())));
  }

  private List<String> tokensSeenBy(final long account, final GoalView goal) {
    return AccountScope.within(
        account,
        () ->
            goals
                .list(PageRequest.of(null, null), new ItemFilter(null, goal.token()))
                .items()
                .stream()
                .map(GoalView::token)
                .toList());
  }

  private static GoalForm form(final String token) {
    return new GoalForm("Scoped", token, null, null, null, null, null, null);
  }
}
