package dev.goalpost.admin.postback;

import dev.goalpost.account.Accounts;
import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.look.LogPeriod;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.admin.look.PagedList;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.platform.PublicUrl;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.PostbackFilter;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.PostbackView;
import dev.goalpost.postback.Reason;
import dev.goalpost.postback.Reprocessing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/**
 * The log of inbound calls. Its address says which are shown, and which one is open beside them.
 */
@Named
@RequestScoped
public class PostbacksPage {

  private static final int ROWS = 50;

  @Inject private PostbackJournal journal;
  @Inject private Reprocessing reprocessing;
  @Inject private PublicUrl publicUrl;
  @Inject private Accounts accounts;

  private final LogPeriod period = new LogPeriod(() -> accounts.settings().zone());
  private String result;
  private String code;
  private String goal;
  private String client;
  private Long open;

  private final PagedList<PostbackView> list =
      new PagedList<>(ROWS, page -> journal.list(page, filter()));
  private final PageFault fault = new PageFault();
  private PostbackView openCall;

  public PagedList<PostbackView> getList() {
    return list;
  }

  private PostbackFilter filter() {
    return new PostbackFilter(result, code, goal, client, null, period.first(), period.after());
  }

  /** Looks for the call that is open: what is wrong with it is known before all is drawn. */
  public void open() {
    openCall = open == null ? null : fault.told(() -> journal.find(open), null);
  }

  /** The call that is open, or null. */
  public PostbackView getOpenCall() {
    return openCall;
  }

  /** How to make the open call again by hand. */
  public String getCurl() {
    return "curl '"
        + publicUrl.of("/api/v1/api_send_postback/?")
        + openCall.query().replace("'", "%27")
        + "'";
  }

  /** Decides the open call anew. */
  @AdminsOnly
  public String reprocess() {
    return open == null ? null : fault.told(() -> done(reprocessing.one(open).accepted()), null);
  }

  /** Decides all that is shown anew. */
  @AdminsOnly
  public String reprocessAll() {
    return fault.told(() -> done(reprocessing.all(filter()).accepted()), null);
  }

  private String done(final long accepted) {
    return period
        .in(Redirect.to("/postbacks"))
        .with("result", result)
        .with("code", code)
        .with("goal", goal)
        .with("client", client)
        .with("open", open)
        .with("done", "postbacks.reprocessed")
        .with("n", accepted)
        .outcome();
  }

  /** Whether nothing narrows the list. */
  public boolean isUnfiltered() {
    return result == null
        && code == null
        && goal == null
        && client == null
        && period.isWhole()
        && list.isFirstPage();
  }

  /** Whether new calls may be added at the top as they come: not where a fault stands. */
  public boolean isLive() {
    return list.isFirstPage() && getFault() == null;
  }

  public List<String> getReasons() {
    return Arrays.stream(Reason.values()).map(Reason::code).toList();
  }

  public Refusal getFault() {
    return fault.refusal() == null ? list.getFault() : fault.refusal();
  }

  public String getResult() {
    return result;
  }

  public void setResult(final String result) {
    this.result = result;
  }

  public String getCode() {
    return code;
  }

  public void setCode(final String code) {
    this.code = code;
  }

  public String getGoal() {
    return goal;
  }

  public void setGoal(final String goal) {
    this.goal = goal;
  }

  /** When the calls came that are shown. */
  public LogPeriod getPeriod() {
    return period;
  }

  /** The click id whose calls are shown, or null. */
  public String getClient() {
    return client;
  }

  public void setClient(final String client) {
    this.client = client;
  }

  public Long getOpen() {
    return open;
  }

  public void setOpen(final Long open) {
    this.open = open;
  }
}
