package dev.goalpost.delivery;

import dev.goalpost.platform.IdText;
import dev.goalpost.platform.Matches;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.Refusal;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which deliveries are meant; null matches all.
 *
 * @param goal the token they were caused under
 * @param destination a host with its port or, for all of them, without; an ad network's id, or the
 *     id of one destination
 * @param httpStatus of the last answer
 * @param from the first moment at which they were caused
 * @param to the first moment after
 */
public record DeliveryFilter(
    String status,
    String goal,
    String destination,
    Integer httpStatus,
    String clickId,
    Long eventId,
    Instant from,
    Instant to) {

  /**
   * A client's deliveries are found by its conversions, which are indexed by client already: each
   * index of our own would be paid for with every delivery.
   */
  private static final String CLICK =
      " and d.eventId in (select c.id from Conversion c where c.leadId ="
          + " (select l.id from Lead l where l.clickId = :clickId))";

  private static final String ON_ANY_PORT =
      " and (d.destination.name = :destination"
          + " or d.destination.name like :destinationOnAnyPort escape '!')";

  private static final Pattern WITHOUT_PORT = Pattern.compile("[^:\\[]*|\\[.*]");

  private static final String WAITING_AT = " and d.status in ('pending', 'retrying')";

  /**
   * @throws Refusal if a status does not exist
   */
  public DeliveryFilter {
    if (status != null && Status.of(status).isEmpty()) {
      final var known =
          Arrays.stream(Status.values()).map(Status::code).collect(Collectors.joining(", "));
      throw Refusal.invalidField("status", "status must be one of " + known + ".")
          .breaking("rule.unknown_value", status, known);
    }
  }

  /** A condition in HQL over a {@link Delivery} {@code d}, to follow another one. */
  String condition() {
    return statusCondition()
        + (goal == null ? "" : " and d.goal = :goal")
        + destinationCondition()
        + (httpStatus == null ? "" : " and d.lastHttpStatus = :httpStatus")
        + (clickId == null ? "" : CLICK)
        + (eventId == null ? "" : " and d.eventId = :eventId")
        + Matches.period("d.id", from, to);
  }

  /** The order of the log, in HQL. */
  String order() {
    return isOfOneStatus()
        ? NewestFirst.by("d", "status", "accountId")
        : NewestFirst.by("d", "accountId");
  }

  /** The order in which they were caused, in HQL; it names what all have, as the log's does. */
  String oldestFirst() {
    return " order by " + (isOfOneStatus() ? "d.status, " : "") + "d.accountId, d.id";
  }

  private boolean isOfOneStatus() {
    return status != null && !status.equals(Status.PAUSED.code());
  }

  /** Whether a delivery is paused is its destination's to say. */
  private String statusCondition() {
    if (status == null) {
      return "";
    }
    if (status.equals(Status.PAUSED.code())) {
      return WAITING_AT + " and d.destination.state = 'paused'";
    }
    return Status.WAITING.contains(status)
        ? " and d.status = :status and d.destination.state = 'active'"
        : " and d.status = :status";
  }

  private String destinationCondition() {
    if (destination == null) {
      return "";
    }
    if (isDestinationId()) {
      return " and d.destination.id = :destination";
    }
    return mayHavePort() ? ON_ANY_PORT : " and d.destination.name = :destination";
  }

  /** The colons of an IPv6 address stand within its brackets. */
  private boolean mayHavePort() {
    return WITHOUT_PORT.matcher(destination).matches();
  }

  private boolean isDestinationId() {
    return IdText.parse(destination).isPresent();
  }

  <Q extends Query> Q bind(final Q query) {
    parameters().forEach(query::setParameter);
    return query;
  }

  private Map<String, Object> parameters() {
    return new Matches()
        .with("status", Status.PAUSED.code().equals(status) ? null : status)
        .with("destination", destinationKey())
        .with("destinationOnAnyPort", destinationOnAnyPort())
        .with("goal", goal)
        .with("httpStatus", httpStatus)
        .with("clickId", clickId)
        .with("eventId", eventId)
        .within(from, to)
        .values();
  }

  private Object destinationKey() {
    return destination != null && isDestinationId() ? Long.valueOf(destination) : destination;
  }

  /** What it is compared with by {@code like}, which takes the text before the port as it is. */
  private String destinationOnAnyPort() {
    return destination == null || isDestinationId() || !mayHavePort()
        ? null
        : destination.replace("!", "!!").replace("%", "!%").replace("_", "!_") + ":%";
  }
}
