package dev.goalpost.admin.messenger;

import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.admin.look.PagedList;
import dev.goalpost.lead.LeadFilter;
import dev.goalpost.messenger.ClientThreads;
import dev.goalpost.messenger.ReadMarks;
import dev.goalpost.messenger.ThreadFilter;
import dev.goalpost.messenger.ThreadView;
import dev.goalpost.platform.IdText;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The messenger's list of clients. Its address says which of them, and whose thread is open. */
@Named
@RequestScoped
public class MessengerPage {

  private static final int ROWS = 50;

  @Inject private ClientThreads threads;
  @Inject private ReadMarks marks;
  @Inject private CurrentUser user;
  @Inject private HttpServletRequest request;

  private String search;
  private String spot;
  private String goal;
  private String manager;
  private String unread;
  private String client;
  private long newest;

  private final PagedList<ThreadView> list = new PagedList<>(ROWS, this::listed);

  private final PageFault fault = new PageFault();

  public PagedList<ThreadView> getList() {
    return list;
  }

  /** What is written while the list is read may be in it, but counts as unseen. */
  private Page<ThreadView> listed(final PageRequest page) {
    newest = marks.newest();
    return threads.list(page, filter(), user.getLogin());
  }

  /** The id of the newest message of all when the list was read. */
  public long getNewest() {
    list.getItems();
    return newest;
  }

  private ThreadFilter filter() {
    return new ThreadFilter(
        new LeadFilter(search, spot, goal, null, null, null, null), manager, isOnlyUnread());
  }

  /** Notes that the user has read the open thread up to what the browser has shown. */
  public void read() {
    final var shown = messageId("shown");
    if (client != null && shown.isPresent()) {
      fault.told(() -> marked(shown.get()), false);
    }
  }

  /** Of a client who was forgotten meanwhile nothing is left to read. */
  private boolean marked(final long shown) {
    marks.read(user.getLogin(), client, shown);
    return true;
  }

  /** Notes that the user has read all threads, up to what was written when the page was drawn. */
  public String readAll() {
    messageId("newest").ifPresent(newestShown -> marks.readAll(user.getLogin(), newestShown));
    return "/messenger?faces-redirect=true&done=messenger.read";
  }

  private Optional<Long> messageId(final String name) {
    return Optional.ofNullable(request.getParameter(name)).flatMap(IdText::parse);
  }

  /** Whether nobody is left out. */
  public boolean isUnfiltered() {
    return search == null && spot == null && goal == null && manager == null && !isOnlyUnread();
  }

  public boolean isOnlyUnread() {
    return "true".equals(unread);
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(final String search) {
    this.search = search;
  }

  /** The code of the spot whose clients are shown, or null for all. */
  public String getSpot() {
    return spot;
  }

  public void setSpot(final String spot) {
    this.spot = spot;
  }

  /** The token of a goal that those who are shown have reached, or null. */
  public String getGoal() {
    return goal;
  }

  public void setGoal(final String goal) {
    this.goal = goal;
  }

  /** Whose clients are shown, or null for everybody's. */
  public String getManager() {
    return manager;
  }

  public void setManager(final String manager) {
    this.manager = manager;
  }

  /** {@code true} for threads with something new only. */
  public String getUnread() {
    return unread;
  }

  public void setUnread(final String unread) {
    this.unread = unread;
  }

  /** The click id of the client whose thread is open, or null. */
  public String getClient() {
    return client;
  }

  public void setClient(final String client) {
    this.client = client;
  }
}
