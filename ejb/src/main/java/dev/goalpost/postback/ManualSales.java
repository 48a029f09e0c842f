package dev.goalpost.postback;

import dev.goalpost.lead.Leads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/**
 * Takes the sales that managers enter: they go the way of a postback, with all that follows, and
 * carry their author.
 */
@ApplicationScoped
public class ManualSales {

  @Inject private Leads leads;
  @Inject private PostbackIntake intake;
  @Inject private Clock clock;

  /**
   * Counts a sale of a client of the account in scope.
   *
   * @param author who enters it
   * @return the answer, once it is committed
   */
  public CompletableFuture<PostbackAnswer> add(
      final String clickId, final SaleForm form, final String author) {
    leads.idOf(clickId);
    final var now = clock.instant();
    final var parameters = form.parameters(clickId);
    final var reading = PostbackReader.read(parameters, now);
    return reading instanceof Reading.Readable readable
        ? intake.takeEntered(SaleForm.query(parameters), readable.call().enteredBy(author), now)
        : CompletableFuture.completedFuture(
            new PostbackAnswer.Rejected(((Reading.Unreadable) reading).rejection()));
  }
}
