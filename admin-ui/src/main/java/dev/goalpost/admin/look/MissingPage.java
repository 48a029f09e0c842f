package dev.goalpost.admin.look;

import dev.goalpost.platform.Refusal;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The page that is shown instead of one about something that does not exist. */
public final class MissingPage {

  private MissingPage() {}

  /** Answers 404. */
  public static void show(final Refusal missing) {
    final var faces = FacesContext.getCurrentInstance();
    try {
      faces
          .getExternalContext()
          .responseSendError(HttpServletResponse.SC_NOT_FOUND, missing.getMessage());
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
