package dev.goalpost.admin.look;

import dev.goalpost.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/** The page that is shown instead of one about something that does not exist. */
public final class MissingPage {

  private MissingPage() {}

  /** Answers 404. */
  public static void show(final Refusal missing) {
    StatusPage.show(HttpServletResponse.SC_NOT_FOUND, missing.getMessage());
  }
}
