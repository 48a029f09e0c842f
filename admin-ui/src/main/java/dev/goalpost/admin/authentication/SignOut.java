package dev.goalpost.admin.authentication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The way out. */
@Named
@RequestScoped
public class SignOut {

  @Inject private HttpServletRequest request;
  @Inject private ExternalContext external;

  public void leave() throws IOException {
    UserSession.end(request);
    external.redirect(request.getContextPath() + "/sign-in");
  }
}
