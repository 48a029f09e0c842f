package dev.goalpost.admin.goal;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.delivery.tracker.PostbackTrials;
import dev.goalpost.delivery.tracker.TrialResult;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.CompletionStage;

/** Calls the tracker of a goal that is edited once, as the form has it. */
@Named
@RequestScoped
public class GoalTrial {

  @Inject private GoalPage page;
  @Inject private Faults faults;
  @Inject private PostbackTrials trials;

  private TrialResult result;

  @AdminsOnly
  public void send() {
    try {
      result = sent().toCompletableFuture().join();
    } catch (final Refusal refusal) {
      faults.add(refusal);
    }
  }

  private CompletionStage<TrialResult> sent() {
    return page.isStored()
        ? trials.send(page.getId(), page.trialForm())
        : trials.send(page.token(), page.trialForm());
  }

  /** What came of it, or null. */
  public TrialResult getResult() {
    return result;
  }
}
