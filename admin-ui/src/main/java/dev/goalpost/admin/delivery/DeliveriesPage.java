package dev.goalpost.admin.delivery;

import dev.goalpost.account.Accounts;
import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.look.LogPeriod;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.admin.look.PagedList;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.delivery.Deliveries;
import dev.goalpost.delivery.DeliveryFilter;
import dev.goalpost.delivery.DeliveryView;
import dev.goalpost.delivery.DeliveryView.AttemptView;
import dev.goalpost.delivery.Replay;
import dev.goalpost.delivery.ReplayRate;
import dev.goalpost.delivery.ReplayState;
import dev.goalpost.delivery.ReplayStates;
import dev.goalpost.delivery.Status;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The log of deliveries. Its address says which are shown, and which one is open beside them. */
@Named
@RequestScoped
public class DeliveriesPage {

  private static final int ROWS = 50;
  private static final Pattern HTTP_STATUS = Pattern.compile("[1-5][0-9]{2}");
  private static final Set<String> UNDER_WAY =
      Set.of(Status.PENDING.code(), Status.RETRYING.code(), Status.PAUSED.code());

  @Inject private Deliveries deliveries;
  @Inject private Replay replay;
  @Inject private ReplayStates replayStates;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  private final LogPeriod period = new LogPeriod(() -> accounts.settings().zone());
  private String status;
  private String goal;
  private String destination;
  private String httpStatus;
  private String client;
  private Long event;
  private Long open;
  private Boolean replaying;
  private String rate;
  private Long replayed;
  private Long since;
  private ReplayState replayState;

  private final PagedList<DeliveryView> list =
      new PagedList<>(ROWS, page -> deliveries.list(page, filter()));
  private final PageFault fault = new PageFault();
  private DeliveryView openDelivery;

  public PagedList<DeliveryView> getList() {
    return list;
  }

  private DeliveryFilter filter() {
    return new DeliveryFilter(
        status,
        goal,
        destination,
        askedHttpStatus(),
        client,
        event,
        period.first(),
        period.after());
  }

  private Integer askedHttpStatus() {
    if (httpStatus == null) {
      return null;
    }
    if (!HTTP_STATUS.matcher(httpStatus.strip()).matches()) {
      throw Refusal.invalidField("http_status", "http_status must be between 100 and 599.")
          .breaking("rule.http_status", httpStatus);
    }
    return Integer.valueOf(httpStatus.strip());
  }

  /** Looks for the delivery that is open: what is wrong with it is known before all is drawn. */
  public void open() {
    openDelivery = open == null ? null : fault.told(() -> deliveries.find(open), null);
  }

  /** The delivery that is open, or null. */
  public DeliveryView getOpenDelivery() {
    return openDelivery;
  }

  /** Whether the open delivery is still to be sent. */
  public boolean isOpenUnderWay() {
    return UNDER_WAY.contains(openDelivery.status());
  }

  /** An attempt as a command, or empty if nothing was sent. */
  public String curl(final AttemptView attempt) {
    return attempt.request() == null ? "" : Curl.of(attempt.request());
  }

  /** How many deliveries a replay of what is shown would send again. */
  public long getReplayable() {
    return fault.told(() -> replay.count(filter()).matched(), 0L);
  }

  /** Sends the open delivery again. */
  @AdminsOnly
  public String retry() {
    return open == null ? null : fault.told(this::retried, null);
  }

  private String retried() {
    replay.one(open);
    return here().with("open", open).with("done", "delivery.retried").outcome();
  }

  /** Sends all that is shown again. */
  @AdminsOnly
  public String replayAll() {
    return fault.told(this::replayed, null);
  }

  private String replayed() {
    final var begun = clock.instant();
    final long queued = replay.all(filter(), ReplayRate.parse(rate)).queued();
    return here()
        .with("replayed", queued)
        .with("since", begun.toEpochMilli())
        .with("done", "deliveries.replayed")
        .with("n", queued)
        .outcome();
  }

  /** Whether it is shown how far a replay is. */
  public boolean isFollowing() {
    return replayed != null && replayed > 0 && since != null;
  }

  private ReplayState replayState() {
    if (replayState == null) {
      replayState = replayStates.since(Instant.ofEpochMilli(since));
    }
    return replayState;
  }

  /**
   * How many deliveries still wait to be sent again, or null if so many wait that it is unknown.
   */
  public Long getWaiting() {
    return replayState().waiting();
  }

  /**
   * How many of those of the replay wait no more. What waits of another replay has this lag behind;
   * where it is more than all, null.
   */
  public Long getDone() {
    final var waiting = getWaiting();
    return waiting == null || waiting > replayed ? null : Long.valueOf(replayed - waiting);
  }

  /** What became of those that were tried: how many, by status. */
  public Map<String, Long> getTried() {
    return replayState().tried();
  }

  private Redirect here() {
    return period
        .in(Redirect.to("/deliveries"))
        .with("status", status)
        .with("goal", goal)
        .with("destination", destination)
        .with("http_status", httpStatus)
        .with("client", client)
        .with("event", event);
  }

  /** Whether nothing narrows the list. */
  public boolean isUnfiltered() {
    return status == null
        && goal == null
        && destination == null
        && httpStatus == null
        && period.isWhole()
        && client == null
        && event == null
        && list.isFirstPage();
  }

  /** Whether new deliveries may be added at the top as they come: not where a fault stands. */
  public boolean isLive() {
    return list.isFirstPage() && !isAskingForReplay() && getFault() == null;
  }

  public List<String> getStatuses() {
    return Arrays.stream(Status.values()).map(Status::code).toList();
  }

  /** What is wrong with the address or with what was pressed, or null. */
  public Refusal getFault() {
    final var refusal = fault.refusal();
    return refusal == null || refusal == getRateFault() ? list.getFault() : refusal;
  }

  /** What is wrong with the rate of a replay, or null: it stands beside its field. */
  public Refusal getRateFault() {
    final var refusal = fault.refusal();
    return isAskingForReplay() && refusal != null && "rate".equals(refusal.field())
        ? refusal
        : null;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(final String status) {
    this.status = status;
  }

  public String getGoal() {
    return goal;
  }

  public void setGoal(final String goal) {
    this.goal = goal;
  }

  public String getDestination() {
    return destination;
  }

  public void setDestination(final String destination) {
    this.destination = destination;
  }

  /** The HTTP status of the last answer, as the address says it, or null. */
  public String getHttpStatus() {
    return httpStatus;
  }

  public void setHttpStatus(final String httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** When the deliveries were caused that are shown. */
  public LogPeriod getPeriod() {
    return period;
  }

  /** The click id whose deliveries are shown, or null. */
  public String getClient() {
    return client;
  }

  public void setClient(final String client) {
    this.client = client;
  }

  public Long getEvent() {
    return event;
  }

  public void setEvent(final Long event) {
    this.event = event;
  }

  public Long getOpen() {
    return open;
  }

  public void setOpen(final Long open) {
    this.open = open;
  }

  /** Whether it is asked what a replay would do. */
  public boolean isAskingForReplay() {
    return Boolean.TRUE.equals(replaying);
  }

  /** As the address says it: null if it says nothing. */
  public Boolean getReplaying() {
    return replaying;
  }

  public void setReplaying(final Boolean replaying) {
    this.replaying = replaying;
  }

  /** Deliveries a second at most in a replay, as they were typed, or null. */
  public String getRate() {
    return rate;
  }

  public void setRate(final String rate) {
    this.rate = rate;
  }

  /** How many deliveries the replay has that is followed, or null. */
  public Long getReplayed() {
    return replayed;
  }

  public void setReplayed(final Long replayed) {
    this.replayed = replayed;
  }

  /** When the replay began that is followed, in milliseconds, or null. */
  public Long getSince() {
    return since;
  }

  public void setSince(final Long since) {
    this.since = since;
  }
}
