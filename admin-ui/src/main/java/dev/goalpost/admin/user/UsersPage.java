package dev.goalpost.admin.user;

import dev.goalpost.security.UserView;
import dev.goalpost.security.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of users. They are few: all are shown. */
@Named
@RequestScoped
public class UsersPage {

  @Inject private Users users;

  private List<UserView> rows;

  public List<UserView> getRows() {
    if (rows == null) {
      rows = users.list();
    }
    return rows;
  }
}
