package dev.goalpost.admin.authentication;

import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The page where users replace their password. */
@Named
@RequestScoped
public class PasswordPage {

  @Inject private Users users;
  @Inject private HttpServletRequest request;
  @Inject private ExternalContext external;

  private String present;
  private String chosen;
  private String repeated;
  private String fault;

  public void change() throws IOException {
    if (chosen != null && !chosen.equals(repeated)) {
      fault = "repeated_password";
      return;
    }
    final var user = UserSession.userOf(request).orElseThrow();
    try {
      UserSession.begin(request, users.changePassword(user.id(), present, chosen));
    } catch (final Refusal refusal) {
      fault = refusal.field();
      return;
    }
    external.redirect(request.getContextPath() + "/?done=password.changed");
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(final String present) {
    this.present = present;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(final String chosen) {
    this.chosen = chosen;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(final String repeated) {
    this.repeated = repeated;
  }

  /** The field that is wrong, or null. */
  public String getFault() {
    return fault;
  }
}
