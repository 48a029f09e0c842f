package dev.goalpost.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.goalpost.system.Http;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.RunningServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

/** Starts the server and the browser once, and gives every test visitors of its own. */
final class SharedBrowser implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

  static final String PASSWORD = "the-password-of-tests";

  private static final double PATIENCE_MILLIS = 20_000;

  /** A browser that hangs would be waited for without end. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Namespace SHARED = Namespace.create(SharedBrowser.class);
  private static final Set<Class<?>> PROVIDED =
      Set.of(
          Visitor.class,
          RunningServer.class,
          Operator.class,
          Partner.class,
          Http.class,
          Outside.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Chromium.require();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PROVIDED.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    RunningServer server = server(context);
    if (type == Outside.class) {
      return outside(context);
    }
    if (type == RunningServer.class) {
      return server;
    }
    Http http = new Http(server);
    if (type == Operator.class) {
      return new Operator(http);
    }
    if (type == Partner.class) {
      return new Partner(http);
    }
    return type == Http.class ? http : visitor(server, context);
  }

  private static Visitor visitor(RunningServer server, ExtensionContext context) {
    Visitor visitor =
        assertTimeoutPreemptively(
            LONGEST, () -> new Visitor(browser(context), server.url().toString()));
    visitors(context).add(visitor);
    return visitor;
  }

  /**
   * A page that looks right may still have failed behind it. A browser in which something failed is
   * not the next test's.
   */
  @Override
  public void afterEach(ExtensionContext context) {
    List<Visitor> visitors = List.copyOf(visitors(context));
    visitors(context).clear();
    try {
      close(visitors, context);
      if (context.getExecutionException().isPresent()) {
        discardBrowser(context);
      }
    } finally {
      visitors.forEach(Visitor::hasSeenNoFault);
      assertThat(server(context).logLines())
          .noneMatch(line -> line.matches(".* (SEVERE|ERROR) .*"));
    }
  }

  /** Now and then Chromium closes a window and never says so, which is no fault of the page. */
  private static void close(List<Visitor> visitors, ExtensionContext context) {
    try {
      assertTimeoutPreemptively(LONGEST, () -> visitors.forEach(Visitor::leaves));
    } catch (AssertionFailedError endless) {
      System.err.println("Another browser replaces one that hangs: " + endless.getMessage());
      discardBrowser(context);
    }
  }

  private static void discardBrowser(ExtensionContext context) {
    Chromium chromium = shared(context).remove(Chromium.class, Chromium.class);
    if (chromium != null) {
      assertTimeoutPreemptively(LONGEST, chromium::close);
    }
  }

  /** Those of the test: one for each parameter, each with a browser of their own. */
  private static List<Visitor> visitors(ExtensionContext context) {
    return shared(context)
        .getOrComputeIfAbsent(
            Visitors.class, key -> new Visitors(new ArrayList<>()), Visitors.class)
        .all();
  }

  private record Visitors(List<Visitor> all) {}

  private static Outside outside(ExtensionContext context) {
    return shared(context).getOrComputeIfAbsent(Outside.class, key -> new Outside(), Outside.class);
  }

  private static RunningServer server(ExtensionContext context) {
    return shared(context)
        .getOrComputeIfAbsent(
            RunningServer.class,
            key ->
                RunningServer.start(
                    Map.of(
                        "GOALPOST_ADMIN_PASSWORD",
                        PASSWORD,
                        "GOALPOST_OUTBOUND_ALLOW",
                        "127.0.0.0/8",
                        "GOALPOST_FACEBOOK_URL",
                        outside(context).facebook().url(""),
                        "GOALPOST_TELEGRAM_URL",
                        outside(context).telegram().url(""))),
            RunningServer.class);
  }

  private static Browser browser(ExtensionContext context) {
    return shared(context)
        .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class)
        .browser();
  }

  private static Store shared(ExtensionContext context) {
    return context.getRoot().getStore(SHARED);
  }
}
