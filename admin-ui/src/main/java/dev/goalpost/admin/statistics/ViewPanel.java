package dev.goalpost.admin.statistics;

import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.admin.look.Texts;
import dev.goalpost.platform.IdText;
import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.SavedViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** Whole views of the page of statistics, kept under names. */
@Named
@RequestScoped
public class ViewPanel {

  private static final String DO = "view_do";
  private static final String NAME = "view_name";
  private static final String REMOVE = "remove:";

  @Inject private HttpServletRequest request;
  @Inject private ExternalContext external;
  @Inject private CurrentUser user;
  @Inject private ReportAsked asked;
  @Inject private SavedViews views;
  @Inject private Texts texts;

  private String fault;
  private List<View> offered;

  /**
   * A view as it is offered.
   *
   * @param shown whether it is what the page shows
   */
  public record View(long id, String name, String href, boolean shown) {}

  /** Does what a button of the panel asks for. */
  public void act() throws IOException {
    final var wanted = request.getParameter(DO);
    if (wanted == null) {
      return;
    }
    try {
      perform(wanted);
    } catch (final Refusal refusal) {
      fault = texts.why(refusal, "view." + refusal.field(), texts.of("views.name"));
    }
  }

  private void perform(final String wanted) throws IOException {
    final var removed = IdText.after(REMOVE, wanted);
    if (removed.isPresent()) {
      views.remove(removed.get(), user.caller());
      show("views.removed");
    } else if (wanted.equals("save")) {
      views.save(request.getParameter(NAME), asked.spelledOut().query(), user.caller());
      show("views.saved");
    }
  }

  private void show(final String done) throws IOException {
    final var page = ReportTable.href(asked.spelledOut());
    external.redirect(request.getContextPath() + "/" + page + "&done=" + done);
  }

  /** Read once, however often the page asks. */
  public List<View> getViews() {
    if (offered == null) {
      offered = read();
    }
    return offered;
  }

  private List<View> read() {
    final var here = asked.spelledOut().query();
    return views.list(user.caller()).stream()
        .map(
            view ->
                new View(
                    view.id(),
                    view.name(),
                    "statistics?" + view.address(),
                    view.address().equals(here)))
        .toList();
  }

  /** What is wrong with the view that was to be saved, or null. */
  public String getFault() {
    return fault;
  }

  /** As it was sent. */
  public String getName() {
    return fault == null ? "" : request.getParameter(NAME);
  }
}
