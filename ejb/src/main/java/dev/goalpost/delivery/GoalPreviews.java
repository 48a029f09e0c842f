package dev.goalpost.delivery;

import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.macro.Macro;
import dev.goalpost.macro.Template;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.CountedEvent;
import dev.goalpost.postback.Rehearsal;
import dev.goalpost.spot.SpotView;
import dev.goalpost.spot.Spots;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Shows what an event of the account in scope would cause. Nothing is sent or counted. */
@Stateless
public class GoalPreviews {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Rehearsal rehearsal;
  @Inject private Routing routing;
  @Inject private Goals goals;
  @Inject private Spots spots;

  /**
   * The consequences of one more event of the client: those of the goal that it would count as.
   *
   * @throws Refusal if there is no such goal or client, or the postback would be rejected
   */
  public GoalPreview preview(final long goalId, final PreviewForm form) {
    return rehearsal
        .rehearse(form.parameters(goals.find(goalId).token()))
        .map(this::preview)
        .orElse(GoalPreview.NOTHING);
  }

  private GoalPreview preview(final CountedEvent counted) {
    final var event = event(counted);
    final var goal = goals.find(counted.goalId());
    return new GoalPreview(
        requests(counted, event),
        ColumnChange.of(goal, counted.worth()),
        systemMessage(goal, spots.find(event.spotId()), event));
  }

  private Event event(final CountedEvent counted) {
    try (var connection = dataSource.getConnection()) {
      return EventReader.unstored(connection, counted);
    } catch (final SQLException e) {
      throw new EJBException(e);
    }
  }

  private List<Preview> requests(final CountedEvent counted, final Event event) {
    return routing
        .table(event.accountId(), counted.lead().rulesVersion())
        .legs(event.goalId(), event.spotId())
        .map(leg -> leg.kind().preview(new Outgoing(0, event, leg.route())))
        .toList();
  }

  private static String systemMessage(final GoalView goal, final SpotView spot, final Event event) {
    final var message = goal.systemMessage();
    return message.enabled() && spot.crmEnabled()
        ? Template.parse(message.text()).render(values(spot, event))
        : null;
  }

  /** A lead without a manager of its own has its spot's. */
  private static Function<Macro, String> values(final SpotView spot, final Event event) {
    final var values = new MacroValues(event);
    return macro -> {
      final var value = values.apply(macro);
      return value == null && macro == Macro.Known.MANAGER ? spot.defaultManager() : value;
    };
  }
}
