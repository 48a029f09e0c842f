package dev.goalpost.admin.look;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The page that the server shows for a status of HTTP, in place of the one that was asked for. */
final class StatusPage {

  private StatusPage() {}

  static void show(final int status, final String message) {
    final var faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().responseSendError(status, message);
    } catch (final IOException e) {
      throw new FacesException(e);
    }
    faces.responseComplete();
  }
}
