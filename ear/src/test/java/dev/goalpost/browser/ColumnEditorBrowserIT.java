package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The columns of the report are chosen, put in order, named and kept. */
@InBrowser
class ColumnEditorBrowserIT {

  private static final String TWO = "statistics?period=today&columns=clicks,registrations";

  private final Visitor visitor;
  private final Visitor colleague;
  private final Operator operator;
  private final Partner partner;
  private final String name = Operator.uniqueName();

  ColumnEditorBrowserIT(Visitor visitor, Visitor colleague, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.colleague = colleague;
    this.operator = operator;
    this.partner = partner;
  }

  @BeforeEach
  void someTraffic() {
    partner.reports("clickid=" + operator.addsLead() + "&goal=reg").isAccepted("reg", false);
    visitor.signsIn();
  }

  private void opensEditor(String page) {
    visitor.opens(page);
    visitor.at("#columns").click();
  }

  @Test
  void columnsAreFoundChosenAndTakenAway() {
    opensEditor(TWO);
    visitor.at("#columnSearch").fill("dialog");
    assertThat(visitor.at(".offered label:visible")).hasCount(1);
    offer("dialogues").check();
    line("clicks").locator("[data-drop]").click();
    visitor.at("#showColumns").click();

    assertThat(heads()).hasText(new String[] {"Registrations", "Dialogues"});
    visitor.page().reload();
    assertThat(heads()).hasText(new String[] {"Registrations", "Dialogues"});
  }

  @Test
  void columnsAreMovedByKeyboardAndThatIsSaid() {
    opensEditor(TWO);
    line("registrations").locator("[data-move='-1']").focus();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.at("#spoken")).hasText("Registrations: place 1");
    visitor.at("#showColumns").click();
    assertThat(heads()).hasText(new String[] {"Registrations", "Clicks"});

    visitor.at("#columns").click();
    line("registrations").locator("[data-move='1']").click();
    visitor.at("#showColumns").click();
    assertThat(heads()).hasText(new String[] {"Clicks", "Registrations"});
  }

  @Test
  void columnsAreDraggedAndKeptOverSigningOut() {
    opensEditor(TWO);
    line("registrations").locator(".grip").dragTo(line("clicks").locator(".grip"));
    visitor.at("#presetName").fill(name);
    visitor.at("#saveColumns").click();
    assertThat(visitor.at("[role=status]").first()).hasText("The preset is saved.");

    visitor.presses("Sign out");
    visitor.signsIn().opens("statistics?period=today");

    assertThat(heads()).hasText(new String[] {"Registrations", "Clicks"});
    remove(name);
  }

  @Test
  void aColumnGetsATitleAndThePresetOfThatNameIsReplaced() {
    opensEditor(TWO);
    line("clicks").locator("input[type=text]").fill("Visits");
    visitor.at("#showColumns").click();
    assertThat(heads()).hasText(new String[] {"Visits", "Registrations"});

    visitor.at("#columns").click();
    visitor.at("#presetName").fill(name);
    visitor.at("#presetName").press("Enter");
    assertThat(heads()).hasText(new String[] {"Visits", "Registrations"});
    visitor.at("#columns").click();
    assertThat(visitor.at("#presetName")).hasValue(name);
    line("clicks").locator("[data-drop]").click();
    visitor.at("#saveColumns").click();
    assertThat(heads()).hasText(new String[] {"Registrations"});
    visitor.at("#columns").click();
    assertThat(preset(name)).hasCount(1);
    visitor.at("#standardColumns").click();
    assertThat(heads().first()).hasText("Clicks");
    remove(name);
  }

  @Test
  void anAdministratorSaysWhatEverybodyStartsWith() {
    opensEditor(TWO);
    visitor.at("#presetName").fill(name);
    visitor.at("#presetDefault").check();
    visitor.at("#saveColumns").click();

    visitor.at("#columns").click();
    assertThat(preset(name)).containsText("everybody’s");
    assertThat(visitor.at("#presetDefault")).isChecked();
    aManagerSignsIn();
    colleague.opens("statistics?period=today");
    assertThat(heads(colleague)).hasText(new String[] {"Clicks", "Registrations"});
    remove(name);
    colleague.opens("statistics?period=today");
    assertThat(heads(colleague).nth(2)).isVisible();
  }

  /** Somebody who has arranged nothing. */
  private void aManagerSignsIn() {
    String first = "the first password";
    operator.sends(
        "POST",
        "users",
        "{\"login\":\"%s\",\"role\":\"manager\",\"password\":\"%s\"}".formatted(name, first));
    colleague.signsIn(name, first);
    colleague.at("[id='change:present']").fill(first);
    colleague.at("[id='change:chosen']").fill("a password of my own");
    colleague.at("[id='change:repeated']").fill("a password of my own");
    colleague.at("[id='change:submit']").click();
    assertThat(colleague.at("[role=status]").first()).isVisible();
  }

  @Test
  void aPresetWithoutANameOrColumnsIsRefusedBesideItsField() {
    opensEditor(TWO);
    line("clicks").locator("input[type=text]").fill("Visits");
    visitor.at("#saveColumns").click();
    assertThat(visitor.at("#fault-preset")).containsText("1 to 120 characters");
    assertThat(visitor.at("#presetName")).hasAttribute("aria-invalid", "true");
    assertThat(line("clicks").locator("input[type=text]")).hasValue("Visits");

    visitor.at("#presetName").fill(name);
    line("clicks").locator("[data-drop]").click();
    line("registrations").locator("[data-drop]").click();
    visitor.at("#saveColumns").click();
    assertThat(visitor.at("#fault-preset")).containsText("at least one column");
    visitor.at("#columnEditor [data-close]").click();
    assertThat(visitor.at("#columnEditor")).isHidden();
  }

  /** The first button of the form is one that removes. */
  @Test
  void enterInABoxPressesNoButton() {
    opensEditor(TWO);
    visitor.at("#presetName").fill(name);
    visitor.at("#saveColumns").click();
    visitor.at("#columns").click();

    offer("dialogues").press("Enter");
    visitor.at("#presetDefault").press("Enter");

    assertThat(visitor.at("#columnEditor")).isVisible();
    remove(name);
  }

  /** Somebody else has other presets, or none. */
  @Test
  void theAddressOfAPresetShowsEverybodyTheSameColumns() {
    opensEditor(TWO);
    line("clicks").locator("input[type=text]").fill("Visits");
    visitor.at("#presetName").fill(name);
    visitor.at("#saveColumns").click();
    String saved = visitor.page().url();
    visitor.opens("statistics?period=today");
    assertThat(visitor.page())
        .hasURL(Pattern.compile(".*columns=clicks,registrations&title=clicks%3AVisits.*"));
    remove(name);

    visitor.page().navigate(saved);

    assertThat(heads()).hasText(new String[] {"Visits", "Registrations"});
  }

  @Test
  void anAddressAloneChangesNothing() {
    visitor.opens(TWO + "&columns_do=save&column=clicks&preset_name=" + name);
    visitor.opens(TWO + "&view_do=save&view_name=" + name);
    visitor.opens(TWO);

    assertThat(preset(name)).hasCount(0);
    assertThat(visitor.at("[data-view='" + name + "']")).hasCount(0);
  }

  @Test
  void aGoalAddsItsTwoColumns() {
    String token = Operator.uniqueName();
    operator.sends(
        "POST",
        "goals",
        """
        {"name":"Payout","token":"%s","statistics":{"show":true,"sum":true,"count":true}}"""
            .formatted(token));
    partner
        .reports("clickid=" + operator.addsLead() + "&goal=" + token + "&sum=12.5")
        .isAccepted(token, false);
    opensEditor(TWO);
    offer("goal_" + token + "_count").check();
    offer("goal_" + token + "_sum").check();
    visitor.at("#showColumns").click();

    assertThat(heads().nth(2)).hasText("Payout: count");
    assertThat(heads().nth(3)).hasText("Payout: sum");
    assertThat(visitor.at(".report tfoot td").nth(2)).hasText("1");
    assertThat(visitor.at(".report tfoot td").nth(3)).hasText("12.50");
  }

  @Test
  void theOpenEditorIsAccessibleAndFitsItsWindow() {
    for (String theme : new String[] {"light", "dark"}) {
      for (int width : new int[] {360, 1280}) {
        visitor.prefers(theme).hasWidth(width);
        opensEditor("statistics?period=today");
        visitor.takesPicture("columns-" + theme + "-" + width);
        visitor.seesNoOverflow();
        visitor.findsEverythingAccessible();
      }
    }
  }

  /** The next test begins with the standard columns. */
  private void remove(String preset) {
    visitor.opens("statistics?period=today");
    visitor.at("#columns").click();
    preset(preset).locator("summary").click();
    preset(preset).locator("button").click();
    assertThat(visitor.at("[role=status]").first()).hasText("The preset is removed.");
  }

  private Locator preset(String preset) {
    return visitor.at("[data-preset='" + preset + "']");
  }

  private Locator heads() {
    return heads(visitor);
  }

  private static Locator heads(Visitor reader) {
    return reader.at(".report thead th.number");
  }

  private Locator line(String key) {
    return visitor.at("#chosenColumns [data-key='" + key + "']");
  }

  private Locator offer(String key) {
    return visitor.at("[data-offers='" + key + "']");
  }
}
