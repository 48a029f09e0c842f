package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that somebody comes back to are kept under a name, as a whole. */
@InBrowser
class SavedViewsBrowserIT {

  private static final String VIEW =
      "statistics?period=last_7_days&group_by=spot,day&columns=registrations,clicks&geo=PT";

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final String name = Operator.uniqueName();

  SavedViewsBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
  }

  @BeforeEach
  void someTraffic() {
    partner.reports("clickid=" + operator.addsLead() + "&goal=reg").isAccepted("reg", false);
    visitor.signsIn();
  }

  private void saves(String page, String under) {
    triesToSave(page, under);
    assertThat(visitor.at("[role=status]").first()).hasText("The view is saved.");
    // The text is there before the script that opens the list.
    visitor.page().waitForLoadState();
  }

  private void triesToSave(String page, String under) {
    visitor.opens(page);
    visitor.at("#views").click();
    visitor.at("#viewName").fill(under);
    visitor.at("#viewName").press("Enter");
  }

  @Test
  void aViewLeadsBackToAllThatWasShown() {
    saves(VIEW, name);
    visitor.opens("statistics?period=today");
    visitor.at("#views").click();
    view(name).locator("a").click();

    assertThat(visitor.at("#period")).hasValue("last_7_days");
    assertThat(visitor.at("#group1")).hasValue("spot");
    assertThat(visitor.at("#group2")).hasValue("day");
    assertThat(visitor.at(".chip strong")).hasText("PT");
    assertThat(visitor.page()).hasURL(Pattern.compile(".*columns=registrations,clicks.*"));
    visitor.at("#views").click();
    assertThat(view(name).locator("a")).hasAttribute("aria-current", "true");
  }

  @Test
  void aViewIsReplacedByOneOfItsNameAndRemoved() {
    saves(VIEW, name);
    saves("statistics?period=today&group_by=geo", name);
    visitor.at("#views").click();
    assertThat(view(name)).hasCount(1);
    assertThat(view(name).locator("a"))
        .hasAttribute("href", "statistics?period=today&group_by=geo&preset=standard");

    view(name).locator("summary").click();
    view(name).locator("button").click();

    assertThat(visitor.at("[role=status]").first()).hasText("The view is removed.");
    assertThat(view(name)).hasCount(0);
    assertThat(visitor.at("#group1")).hasValue("geo");
  }

  @Test
  void aViewWithoutANameIsRefusedBesideItsField() {
    triesToSave(VIEW, "  ");

    assertThat(visitor.at("#fault-view")).containsText("1 to 120 characters");
    assertThat(visitor.at("#viewName")).hasAttribute("aria-invalid", "true");
    assertThat(visitor.at("#period")).hasValue("last_7_days");
  }

  @Test
  void theOpenListIsAccessibleAndFitsItsWindow() {
    saves(VIEW, name);
    for (String theme : new String[] {"light", "dark"}) {
      for (int width : new int[] {360, 1280}) {
        visitor.prefers(theme).hasWidth(width).opens("statistics?period=today");
        visitor.at("#views").click();
        visitor.takesPicture("views-" + theme + "-" + width);
        visitor.seesNoOverflow();
        visitor.findsEverythingAccessible();
      }
    }
  }

  private Locator view(String view) {
    return visitor.at("[data-view='" + view + "']");
  }
}
