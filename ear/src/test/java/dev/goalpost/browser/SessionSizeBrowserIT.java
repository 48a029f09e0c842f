package dev.goalpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.system.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user leaves in the server's memory. */
@InBrowser
class SessionSizeBrowserIT {

  private static final int SESSIONS = 10;
  private static final int PAGES_EACH = 20;
  private static final long MEGABYTE = 1_048_576;

  /** An editor holds the most, lists hold nothing. */
  private static final List<String> PAGES =
      List.of(
          "",
          "statistics",
          "goals",
          "goal",
          "clients",
          "import",
          "spots",
          "spot",
          "postbacks",
          "goal");

  private final Visitor visitor;
  private final RunningServer server;

  SessionSizeBrowserIT(Visitor visitor, RunningServer server) {
    this.visitor = visitor;
    this.server = server;
  }

  @Test
  void aSessionStaysBelowAMegabyteAfterTwentyPages() {
    visitsPages();
    long before = server.liveBytes();

    for (int session = 0; session < SESSIONS; session++) {
      visitor.forgetsCookies();
      visitsPages();
    }

    long each = (server.liveBytes() - before) / SESSIONS;
    System.out.println("A session of " + PAGES_EACH + " pages holds " + each + " bytes");
    assertThat(each).isLessThan(MEGABYTE);
  }

  private void visitsPages() {
    visitor.signsIn();
    for (int page = 0; page < PAGES_EACH; page++) {
      visitor.reads(PAGES.get(page % PAGES.size()));
    }
  }
}
