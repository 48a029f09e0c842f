package dev.goalpost.admin.goal;

import dev.goalpost.delivery.Preview;
import dev.goalpost.delivery.tracker.PostbackTrials;
import dev.goalpost.messenger.MessagePreview;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Supplier;

/** What an event of the goal that is edited would cause, as the form has it. */
@Named
@RequestScoped
public class GoalPreviewPanel {

  @Inject private GoalPage page;
  @Inject private PostbackTrials trials;
  @Inject private MessagePreview messages;
  @Inject private Faults faults;

  private Preview request;
  private String message;
  private String fault;

  /** Just before the page is drawn: what the form holds is only known by then. */
  public void read() {
    final var input = page.getInput();
    if (input.getUrl() != null) {
      request = shown(() -> trials.preview(page.token(), page.trialForm()));
    }
    if (input.isMessageEnabled() && input.getMessageText() != null) {
      message = shown(() -> messages.of(input.getMessageText(), page.token(), page.getClient()));
    }
  }

  private <T> T shown(final Supplier<T> part) {
    try {
      return part.get();
    } catch (final Refusal refusal) {
      fault = faults.told(refusal);
      return null;
    }
  }

  /** The call to the tracker, or null. */
  public Preview getRequest() {
    return request;
  }

  /** The line in the client's thread, or null. */
  public String getMessage() {
    return message;
  }

  /** Why something cannot be shown, or null. */
  public String getFault() {
    return fault;
  }
}
