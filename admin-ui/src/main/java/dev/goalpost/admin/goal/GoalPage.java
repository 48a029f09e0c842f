package dev.goalpost.admin.goal;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.look.MissingPage;
import dev.goalpost.delivery.tracker.TrialForm;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.Refusal;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;

/** The editor of a goal, new or stored. */
@Named
@ViewScoped
public class GoalPage implements Serializable {

  @Inject private Goals goals;
  @Inject private Faults faults;

  private Long id;
  private String wantedToken;
  private GoalInput input = new GoalInput();
  private boolean system;
  private String client;

  /** Reads the goal that the address names, or begins a new one. */
  public void open() {
    if (id == null) {
      input.setToken(wantedToken);
      input.setName(wantedToken);
    } else {
      openStored();
    }
  }

  private void openStored() {
    try {
      take(goals.find(id));
    } catch (final Refusal missing) {
      MissingPage.show(missing);
    }
  }

  private void take(final GoalView goal) {
    input = GoalInput.of(goal);
    system = goal.system();
  }

  @AdminsOnly
  public String save() {
    return done(
        id == null ? "goal.added" : "goal.saved",
        () -> id == null ? goals.add(input.form()) : goals.replace(id, input.form()));
  }

  @AdminsOnly
  public String archive() {
    return done("goal.archived", () -> goals.edit(id, goal -> archived(goal, true)));
  }

  @AdminsOnly
  public String restore() {
    return done("goal.restored", () -> goals.edit(id, goal -> archived(goal, false)));
  }

  /** As it is stored, whatever the form holds. */
  private static GoalForm archived(final GoalView goal, final boolean archived) {
    final var stored = GoalInput.of(goal);
    stored.setArchived(archived);
    return stored.form();
  }

  private String done(final String what, final Supplier<GoalView> change) {
    try {
      change.get();
      return "/goals?faces-redirect=true&done=" + what;
    } catch (final Refusal refusal) {
      faults.add(refusal);
      return null;
    }
  }

  /** The postback as the form has it, to be tried. */
  TrialForm trialForm() {
    return new TrialForm(
        text(input.getUrl()),
        input.getMethod(),
        HeaderLines.read(input.getHeaders()),
        text(input.getSuccessContains()),
        text(input.sentBody()),
        input.getContentType(),
        client);
  }

  private static String text(final String value) {
    return value == null ? "" : value;
  }

  /** The token, or what stands for it as long as there is none. */
  String token() {
    return input.getToken() == null ? "TOKEN" : input.getToken();
  }

  public boolean isStored() {
    return id != null;
  }

  public boolean isSystem() {
    return system;
  }

  public GoalInput getInput() {
    return input;
  }

  /** The click id of the client that is previewed, or null for one who is made up. */
  public String getClient() {
    return client;
  }

  public void setClient(final String client) {
    this.client = client;
  }

  public Long getId() {
    return id;
  }

  public void setId(final Long id) {
    this.id = id;
  }

  public String getWantedToken() {
    return wantedToken;
  }

  public void setWantedToken(final String wantedToken) {
    this.wantedToken = wantedToken;
  }
}
