package dev.goalpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody with a browser. */
final class Visitor {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String THIS_MACHINE = "http://localhost:";
  private static final int HEIGHT = 900;

  private final String server;
  private final BrowserContext context;
  private final Page page;
  private final Set<String> serversAsked = new ConcurrentSkipListSet<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private boolean cutOff;

  Visitor(Browser browser, String server) {
    this.server = server;
    context = browser.newContext(new NewContextOptions().setLocale("en-US").setBaseURL(server));
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page = context.newPage();
    page.onRequest(this::note);
    page.onConsoleMessage(this::note);
    page.onPageError(errors::add);
  }

  private void note(Request request) {
    if (!request.url().startsWith("data:")) {
      serversAsked.add(request.url().replaceFirst("(?<=://[^/]{1,300})/.*", ""));
    }
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") && !isExpected(message.text())) {
      errors.add(message.text());
    }
  }

  private boolean isExpected(String error) {
    return error.contains("the server responded with") || cutOff && error.contains("ERR_FAILED");
  }

  /** What is asked for there is answered by nobody. */
  void losesConnectionTo(String pages) {
    cutOff = true;
    page.route(pages, Route::abort);
  }

  /** What is asked for there next is done, but the answer gets lost. */
  void losesAnswerFrom(String pages) {
    cutOff = true;
    page.route(
        pages,
        route -> {
          route.fetch();
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
  }

  Visitor signsIn() {
    return signsIn("admin", SharedBrowser.PASSWORD);
  }

  Visitor signsIn(String login, String password) {
    opens("sign-in");
    page.getByLabel("Login").fill(login);
    page.locator("[id='signIn:password']").fill(password);
    page.locator("[id='signIn:submit']").click();
    return this;
  }

  /** Opens a page below {@code /admin/}. */
  Visitor opens(String path) {
    page.navigate("/admin/" + path);
    return this;
  }

  /** Asks for a page without showing it. */
  void reads(String path) {
    assertThat(asksFor(path).status()).as(path).isEqualTo(200);
  }

  /** What the server answers to who asks for a page without showing it. */
  APIResponse asksFor(String path) {
    return context.request().get("/admin/" + path);
  }

  /** From here on the server knows nobody. */
  void forgetsCookies() {
    cutOff = true;
    context.clearCookies();
  }

  Visitor speaks(String language) {
    context.addCookies(List.of(cookie("goalpost-language", language)));
    return this;
  }

  Visitor prefers(String theme) {
    context.addCookies(List.of(cookie("goalpost-theme", theme)));
    return this;
  }

  private Cookie cookie(String name, String value) {
    return new Cookie(name, value).setUrl(server + "/admin");
  }

  Visitor hasWidth(int pixels) {
    page.setViewportSize(pixels, HEIGHT);
    return this;
  }

  Page page() {
    return page;
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  Visitor presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  /** A button that copies, and what the clipboard then holds. */
  String copiesBy(Locator button) {
    button.click();
    return page.evaluate("() => navigator.clipboard.readText()").toString();
  }

  String sessionId() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("goalpost-session"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse(null);
  }

  /** Keeps a picture of the whole page. */
  void takesPicture(String name) {
    page.screenshot(
        new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Nothing hangs over the right edge of the window. */
  void seesNoOverflow() {
    assertThat(
            (int)
                page.evaluate(
                    "() => document.documentElement.scrollWidth"
                        + " - document.documentElement.clientWidth"))
        .as("pixels beyond the window at " + page.url())
        .isNotPositive();
  }

  /** No rule of WCAG is broken in a way that axe calls serious or critical. */
  void findsEverythingAccessible() {
    assertThat(broken(WCAG).filter(rule -> GRAVE.contains(rule.getImpact())))
        .as("violations at " + page.url())
        .extracting(Visitor::described)
        .isEmpty();
  }

  /** No rule of WCAG is broken at all, and axe has no advice to give. */
  void findsNothingToMend() {
    List<String> all = Stream.concat(WCAG.stream(), Stream.of("best-practice")).toList();
    assertThat(broken(all))
        .as("violations at " + page.url())
        .extracting(Visitor::described)
        .isEmpty();
  }

  private Stream<Rule> broken(List<String> tags) {
    return new AxeBuilder(page).withTags(tags).analyze().getViolations().stream();
  }

  private static String described(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  /** The servers that the browser has asked for anything, by scheme, host and port. */
  Set<String> serversAsked() {
    return serversAsked;
  }

  void leaves() {
    context.close();
  }

  /** Nobody else was asked for anything, and no script failed. */
  void hasSeenNoFault() {
    assertThat(serversAsked).as("servers asked").allMatch(url -> url.startsWith(THIS_MACHINE));
    assertThat(errors).as("errors in the console").isEmpty();
  }
}
