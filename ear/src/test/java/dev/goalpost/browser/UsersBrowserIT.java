package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.goalpost.system.Http;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators say who may sign in, and what each may do. */
@InBrowser
class UsersBrowserIT {

  private static final String STATE = "[name='jakarta.faces.ViewState']";
  private static final Pattern SIGN_IN = Pattern.compile(".*/admin/sign-in.*");
  private static final Pattern LIST = Pattern.compile(".*/admin/users.*");
  private static final Pattern HOME = Pattern.compile(".*/admin/\\?done=password.changed");
  private static final String FIRST = "the first password";
  private static final String OWN = "a password of my own";

  private final Visitor admin;
  private final Visitor user;
  private final Http http;
  private final Operator operator;
  private final String login = Operator.uniqueName();

  UsersBrowserIT(Visitor admin, Visitor user, Http http, Operator operator) {
    this.admin = admin;
    this.user = user;
    this.http = http;
    this.operator = operator;
  }

  @Test
  void aManagerIsAddedAndSeesNothingToChange() {
    admin.signsIn().opens("users");
    admin.at("#add").click();
    admin.at("#login").fill(login);
    admin.at("#manager").fill("Olga P.");
    admin.at("#password").fill(FIRST);
    admin.at("#save").click();
    assertThat(admin.at("[role=status]").first()).containsText("The user is added");
    assertThat(row()).containsText("Manager");
    assertThat(row()).containsText("Olga P.");
    assertThat(row()).containsText("Has yet to choose a password");

    user.signsIn(login, FIRST);
    assertThat(user.page()).hasURL(Pattern.compile(".*/admin/password"));
    choosesPassword(user, FIRST, OWN);

    user.opens("goals");
    assertThat(user.at("h1")).hasText("Goals");
    assertThat(user.at("#add")).hasCount(0);
    assertThat(user.at("nav a[href$='/users']")).hasCount(0);
    for (String page : new String[] {"users", "user", "users.xhtml", "goal", "spot", "import"}) {
      assertThat(user.page().navigate("/admin/" + page).status()).as(page).isEqualTo(403);
    }
    admin.opens("users");
    assertThat(row()).not().containsText("Has yet to choose");
  }

  @ParameterizedTest
  @CsvSource({
    "goals, create, TOKEN",
    "destinations, pause, 1",
    "destinations, resume, 1",
    "destinations, skip, 1",
    "deliveries, retry, true",
    "deliveries, replay_all, true",
    "postbacks, reprocess, true",
    "postbacks, reprocess_all, true"
  })
  void whatOnlyAdministratorsDoComesToNothingIfAManagerSendsItAllTheSame(
      String page, String button, String value) {
    aUserWithAPassword("manager");

    new Partner(http).reports("clickid=" + operator.addsLead() + "&goal=" + login);

    assertThat(sends(page, button, value.replace("TOKEN", login))).isIn(refusals(page));

    assertThat(operator.reads("goals?q=" + login).path("items")).isEmpty();
    user.opens(page);
    user.presses("Sign out");
    assertThat(user.page()).hasURL(SIGN_IN);
  }

  /** Goals have a form for everybody; elsewhere another page's state may not fit the page. */
  private static Set<Integer> refusals(String page) {
    return page.equals("goals") ? Set.of(403) : Set.of(403, 409);
  }

  /**
   * Sends a page a button that this user does not see, with the page's own state, or that of
   * another page where it has none for a manager.
   *
   * @return the status of the answer
   */
  private int sends(String page, String button, String value) {
    user.opens(page);
    if (user.at(STATE).count() == 0) {
      user.opens("password");
    }
    return (int)
        user.at(STATE)
            .first()
            .evaluate(
                """
                async (state, [page, name, value]) => {
                  const fields = new URLSearchParams([[state.name, state.value], [name, value]]);
                  const answer = await fetch(page, { method: "POST", body: fields });
                  return answer.status;
                }""",
                new String[] {page, button, value});
  }

  @ParameterizedTest
  @ValueSource(strings = {"faces/goal.xhtml", "goal.jsf", "goal.faces", "faces/goal", "goal/"})
  void aPageHasNoAddressesThatNobodyThoughtOf(String path) {
    admin.signsIn().opens("goal");
    assertThat(admin.at("h1")).hasText("New goal");

    assertThat(
            http.get("/admin/" + path, "Cookie", "goalpost-session=" + admin.sessionId())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherPasswordEndsTheOtherSessionsOfItsUser() {
    aUserWithAPassword("manager");
    admin.forgetsCookies();
    admin.signsIn(login, OWN).opens("password");

    choosesPassword(admin, OWN, "quite another password");

    admin.opens("goals");
    assertThat(admin.at("h1")).hasText("Goals");
    user.opens("goals");
    assertThat(user.page()).hasURL(SIGN_IN);
  }

  @Test
  void anotherRoleEndsTheSessionsOfItsUser() {
    aUserWithAPassword("admin");
    user.opens("goal");
    assertThat(user.at("h1")).hasText("New goal");

    opensUser();
    admin.at("#role").selectOption("manager");
    admin.at("#save").click();
    assertThat(admin.page()).hasURL(LIST);

    user.opens("goals");
    assertThat(user.page()).hasURL(SIGN_IN);
    user.signsIn(login, OWN);
    assertThat(user.page().navigate("/admin/goal").status()).isEqualTo(403);
  }

  @Test
  void aNewPasswordIsReplacedAtOnce() {
    aUserWithAPassword("manager");

    opensUser();
    admin.at("#password").fill("given anew, and long");
    admin.at("#save").click();
    assertThat(admin.page()).hasURL(LIST);

    user.opens("goals");
    assertThat(user.page()).hasURL(SIGN_IN);
    user.signsIn(login, "given anew, and long");
    assertThat(user.page()).hasURL(Pattern.compile(".*/admin/password"));
  }

  @Test
  void whoIsRemovedIsOutAtOnce() {
    aUserWithAPassword("manager");

    opensUser();
    admin.at("#removePart summary").click();
    admin.at("#removeNow").click();
    assertThat(admin.at("#fault-remove")).containsText("Confirm first");
    admin.at("#removePart").evaluate("part => { part.open = true; }");
    admin.at("#sure").check();
    admin.at("#removeNow").click();
    assertThat(admin.at("[role=status]").first()).containsText("The user is removed");
    assertThat(row()).hasCount(0);

    user.opens("goals");
    assertThat(user.page()).hasURL(SIGN_IN);
    user.signsIn(login, OWN);
    assertThat(user.at("[role=alert]")).containsText("Login or password is wrong");
  }

  @Test
  void nobodyRemovesThemselvesOrChangesWhatTheyAre() {
    admin.signsIn().opens("users");
    admin.at("tr[data-login=admin] a").click();

    assertThat(admin.at("h1")).hasText("Edit user");
    assertThat(admin.at("#role")).isDisabled();
    assertThat(admin.at("#password")).hasCount(0);
    assertThat(admin.at("#removePart")).hasCount(0);
  }

  @Test
  void whatIsWrongStandsBesideItsField() {
    admin.signsIn().opens("user");

    admin.at("#save").click();
    assertThat(admin.at("#fault-login")).containsText("1 to 120 characters");

    admin.at("#login").fill("admin");
    admin.at("#password").fill(FIRST);
    admin.at("#save").click();
    assertThat(admin.at("#fault-login")).containsText("Another user has this login");

    admin.at("#login").fill(login);
    admin.at("#password").fill("short");
    admin.at("#save").click();
    assertThat(admin.at("#fault-password")).containsText("12 to 200 characters");
    assertThat(admin.at("#password")).hasAttribute("aria-invalid", "true");

    admin.at("#password").fill(FIRST);
    admin.at("#save").click();
    assertThat(admin.page()).hasURL(LIST);
  }

  private Locator row() {
    return admin.at("tr[data-login='" + login + "']");
  }

  /** Whom the administrator has added, and who is signed in with a password of their own. */
  private void aUserWithAPassword(String role) {
    admin.signsIn().opens("user");
    admin.at("#login").fill(login);
    admin.at("#role").selectOption(role);
    admin.at("#password").fill(FIRST);
    admin.at("#save").click();
    assertThat(row()).hasCount(1);
    user.signsIn(login, FIRST);
    choosesPassword(user, FIRST, OWN);
  }

  private void opensUser() {
    row().locator("a").click();
    assertThat(admin.at("#login")).hasValue(login);
  }

  private static void choosesPassword(Visitor visitor, String present, String chosen) {
    visitor.at("[id='change:present']").fill(present);
    visitor.at("[id='change:chosen']").fill(chosen);
    visitor.at("[id='change:repeated']").fill(chosen);
    visitor.at("[id='change:submit']").click();
    assertThat(visitor.page()).hasURL(HOME);
  }
}
