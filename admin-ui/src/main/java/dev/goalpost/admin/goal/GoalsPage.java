package dev.goalpost.admin.goal;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.GoalActivities;
import dev.goalpost.postback.GoalActivity;
import dev.goalpost.postback.GoalOrder;
import dev.goalpost.postback.PostbackFilter;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.Reprocessing;
import dev.goalpost.postback.UnknownToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of goals. Its address says what is searched, in which order, and which part is shown.
 */
@Named
@RequestScoped
public class GoalsPage {

  private static final int ROWS = 50;

  private static final int DAYS_OF_UNKNOWN_TOKENS = 7;
  private static final int MOST_UNKNOWN_TOKENS = 5;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  @Inject private Goals goals;
  @Inject private GoalActivities activities;
  @Inject private PostbackJournal journal;
  @Inject private Reprocessing reprocessing;
  @Inject private Sendings sendings;
  @Inject private HttpServletRequest request;

  private final PageFault fault = new PageFault();
  private String search;
  private String show;
  private String sort;
  private Integer page;

  private List<GoalRow> rows;
  private Long count;
  private List<UnknownToken> unknownTokens;

  public List<GoalRow> getRows() {
    if (rows == null) {
      final var found = activities.list(filter(), order(), (getNumber() - 1) * ROWS, ROWS);
      rows = rows(found);
    }
    return rows;
  }

  private List<GoalRow> rows(final List<GoalActivity> found) {
    final Map<String, GoalView> views =
        goals.findAll(found.stream().map(GoalActivity::goalId).toList()).stream()
            .collect(Collectors.toMap(GoalView::id, Function.identity()));
    return found.stream()
        .map(activity -> row(views.get(Long.toString(activity.goalId())), activity))
        .toList();
  }

  private GoalRow row(final GoalView goal, final GoalActivity activity) {
    return new GoalRow(goal, activity, sendings.of(goal));
  }

  public long getCount() {
    if (count == null) {
      count = activities.count(filter());
    }
    return count;
  }

  public boolean isMore() {
    return getNumber() < last();
  }

  private ItemFilter filter() {
    return new ItemFilter(archived(), search == null ? null : search.strip());
  }

  private Boolean archived() {
    if ("all".equals(show)) {
      return null;
    }
    return "archived".equals(show);
  }

  private GoalOrder order() {
    final boolean descending = sort != null && sort.startsWith("-");
    final var name = sort == null ? "" : sort.substring(descending ? 1 : 0);
    return List.of(GoalOrder.Key.values()).stream()
        .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .map(key -> new GoalOrder(key, descending))
        .orElse(new GoalOrder(GoalOrder.Key.NAME, false));
  }

  /** The order that a click on a column's head asks for. */
  public String orderBy(final String column) {
    return "ascending".equals(orderOf(column)) ? "-" + column : column;
  }

  /** How a column is ordered, in the words of {@code aria-sort}; null if it is not. */
  public String orderOf(final String column) {
    final var order = order();
    if (!order.key().name().toLowerCase(Locale.ROOT).equals(column)) {
      return null;
    }
    return order.descending() ? "descending" : "ascending";
  }

  /** The page that is shown: the last one if the address names one behind it. */
  public int getNumber() {
    return page == null ? 1 : Math.min(page, last());
  }

  private int last() {
    return (int) Math.max(1, (getCount() + ROWS - 1) / ROWS);
  }

  /** The tokens that partners have sent of late although no goal has them. */
  public List<UnknownToken> getUnknownTokens() {
    if (unknownTokens == null) {
      unknownTokens =
          journal.unknownTokens(DAYS_OF_UNKNOWN_TOKENS).stream()
              .limit(MOST_UNKNOWN_TOKENS)
              .toList();
    }
    return unknownTokens;
  }

  /** Whether a goal could have the token. */
  public boolean canBeGoal(final UnknownToken unknown) {
    return TOKEN.matcher(unknown.token()).matches();
  }

  /**
   * Adds a goal for the unknown token that the pressed button holds, and counts the calls that were
   * rejected for want of it.
   */
  @AdminsOnly
  public String create() {
    final var token = request.getParameter("create");
    return fault.told(() -> created(token), null);
  }

  private String created(final String token) {
    goals.add(new GoalForm(token, token, null, null, null, null, null, false));
    final var filter = new PostbackFilter(null, "unknown_goal", token, null, null, null, null);
    final long accepted = reprocessing.all(filter).accepted();
    return "/goals?faces-redirect=true&done=goal.counted&n=" + accepted;
  }

  public Refusal getFault() {
    return fault.refusal();
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(final String search) {
    this.search = search;
  }

  /** {@code archived}, {@code all}, or null for those in use. */
  public String getShow() {
    return show;
  }

  public void setShow(final String show) {
    this.show = show;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(final String sort) {
    this.sort = sort;
  }

  /** As the address says it: null if it says nothing. */
  public Integer getPage() {
    return page;
  }

  public void setPage(final Integer page) {
    this.page = page;
  }
}
