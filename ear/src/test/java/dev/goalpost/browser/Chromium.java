package dev.goalpost.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine: the one that {@code CHROMIUM} names, else Debian's or Chrome.
 *
 * @param browser without a window
 */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  private static final String MISSING =
      """
      ------------------------------------------------------------------------------
      NO CHROMIUM FOUND: THE BROWSER TESTS DO NOT RUN.
      Install one (apt-get install chromium) or name it in the environment: CHROMIUM.
      ------------------------------------------------------------------------------""";

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** Fails where tests must run, and skips them, loudly, where a developer may lack a browser. */
  static void require() {
    if (path().isPresent()) {
      return;
    }
    System.err.println(MISSING);
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("No Chromium found");
    }
    abort("No Chromium found");
  }

  static Chromium start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(playwright, playwright.chromium().launch(options()));
  }

  private static LaunchOptions options() {
    return new LaunchOptions()
        .setExecutablePath(path().orElseThrow())
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
  }

  private static Optional<Path> path() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
