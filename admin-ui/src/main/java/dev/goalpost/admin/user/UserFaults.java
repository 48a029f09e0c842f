package dev.goalpost.admin.user;

import dev.goalpost.admin.look.FieldFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What is wrong with a user who is edited, by the field that it stands beside. */
@Named
@RequestScoped
public class UserFaults extends FieldFaults {

  /** Other pages have fields of these names, with faults of their own. */
  @Override
  protected String place(final String field) {
    return "user." + field;
  }

  @Override
  protected String label(final String place) {
    return switch (place) {
      case "user.login" -> text("sign_in.login");
      case "user.password" -> text("sign_in.password");
      case "user.manager" -> text("user.manager");
      default -> place;
    };
  }
}
