package dev.goalpost.admin.user;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.admin.look.MissingPage;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Role;
import dev.goalpost.security.UserForm;
import dev.goalpost.security.Users;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The editor of a user, new or stored. */
@Named
@ViewScoped
public class UserPage implements Serializable {

  @Inject private Users users;
  @Inject private CurrentUser user;
  @Inject private UserFaults faults;

  private Long id;
  private String login;
  private String manager;
  private String role = Role.MANAGER.code();
  private transient String password;
  private boolean sure;

  /** Reads the user whom the address names, or begins a new one. */
  public void open() {
    if (id != null) {
      openStored();
    }
  }

  private void openStored() {
    try {
      final var stored = users.find(id);
      login = stored.login();
      manager = stored.manager();
      role = stored.role();
    } catch (final Refusal missing) {
      MissingPage.show(missing);
    }
  }

  @AdminsOnly
  public String save() {
    try {
      store();
      return done(isStored() ? "user.saved" : "user.added");
    } catch (final Refusal refusal) {
      faults.add(refusal);
      return null;
    }
  }

  private void store() {
    final var form = new UserForm(login, manager, role, password);
    if (isStored()) {
      users.edit(id, form, OptionalLong.of(user.id()));
    } else {
      users.add(form);
    }
  }

  /** Removes the user for good. */
  @AdminsOnly
  public String remove() {
    if (!sure) {
      faults.add("remove", "unconfirmed", "Confirm that the user is to be removed.");
      return null;
    }
    try {
      users.remove(id, OptionalLong.of(user.id()));
      return done("user.removed");
    } catch (final Refusal refusal) {
      faults.add("remove", refusal.code().name(), refusal.getMessage());
      return null;
    }
  }

  private static String done(final String what) {
    return Redirect.to("/users").with("done", what).outcome();
  }

  public boolean isStored() {
    return id != null;
  }

  /** Whether it is the user's own: a role is kept, and a password changed on a page of its own. */
  public boolean isOneself() {
    return isStored() && id == user.id();
  }

  /** What a user may be. */
  public List<String> getRoles() {
    return Arrays.stream(Role.values()).map(Role::code).toList();
  }

  public Long getId() {
    return id;
  }

  public void setId(final Long id) {
    this.id = id;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(final String login) {
    this.login = login;
  }

  /** The id that leads name the user by, or null. */
  public String getManager() {
    return manager;
  }

  public void setManager(final String manager) {
    this.manager = manager;
  }

  public String getRole() {
    return role;
  }

  public void setRole(final String role) {
    this.role = role;
  }

  /** The one that the user is given; null for none. */
  public String getPassword() {
    return password;
  }

  public void setPassword(final String password) {
    this.password = password;
  }

  /** Whether it is confirmed that the user is to be removed. */
  public boolean isSure() {
    return sure;
  }

  public void setSure(final boolean sure) {
    this.sure = sure;
  }
}
