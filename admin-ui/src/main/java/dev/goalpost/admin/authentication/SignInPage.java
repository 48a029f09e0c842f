package dev.goalpost.admin.authentication;

import dev.goalpost.platform.CallerAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;

/** The page where users say who they are. */
@Named
@RequestScoped
public class SignInPage {

  @Inject private IdentityStoreHandler stores;
  @Inject private CallerAddress callers;
  @Inject private HttpServletRequest request;
  @Inject private ExternalContext external;

  private String login;
  private String password;
  private String fault;

  /** Somebody who is signed in already goes on at once. */
  public void open() throws IOException {
    if (UserSession.userOf(request).isPresent()) {
      goOn();
    }
  }

  public void signIn() throws IOException {
    final var result = stores.validate(new LoginAttempt(text(login), text(password), address()));
    switch (result.getStatus()) {
      case VALID -> begin(result);
      case INVALID -> fault = "sign_in.refused";
      case NOT_VALIDATED -> fault = "sign_in.blocked";
    }
  }

  private void begin(final CredentialValidationResult result) throws IOException {
    UserSession.begin(request, ((UserPrincipal) result.getCallerPrincipal()).user());
    goOn();
  }

  private void goOn() throws IOException {
    external.redirect(ReturnPath.checked(request.getParameter("next"), request.getContextPath()));
  }

  private String address() {
    return callers.addressOf(
        request.getRemoteAddr(), Collections.list(request.getHeaders(CallerAddress.FORWARDED_FOR)));
  }

  private static String text(final String value) {
    return value == null ? "" : value;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(final String login) {
    this.login = login;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(final String password) {
    this.password = password;
  }

  /** The key of what went wrong, or null. */
  public String getFault() {
    return fault;
  }
}
