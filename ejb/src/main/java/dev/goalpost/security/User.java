package dev.goalpost.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;

/** Someone who may sign in. */
@Entity
@Table(name = "users")
class User {

  @Id private long id;
  @TenantId private long accountId;
  private String login;
  private String name;
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String manager;
  private Instant createdAt;
  private boolean mustChangePassword;

  /** Counts what ends the sessions of the user: changes of the password and of the role. */
  private int standing;

  protected User() {}

  User(
      final long id,
      final long accountId,
      final String login,
      final String passwordHash,
      final String manager,
      final Role role,
      final boolean mustChangePassword,
      final Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.login = login;
    this.name = login;
    this.passwordHash = passwordHash;
    this.manager = manager;
    this.role = role;
    this.mustChangePassword = mustChangePassword;
    this.createdAt = now;
  }

  SignedIn signedIn() {
    return new SignedIn(
        id,
        accountId,
        login,
        name,
        role,
        Optional.ofNullable(manager),
        mustChangePassword,
        standing);
  }

  UserView view() {
    return new UserView(
        Long.toString(id), login, manager, role.code(), mustChangePassword, createdAt);
  }

  long id() {
    return id;
  }

  Role role() {
    return role;
  }

  String login() {
    return login;
  }

  String passwordHash() {
    return passwordHash;
  }

  /** The user chose the password, so it need not be changed. */
  void changePassword(final String hash) {
    passwordHash = hash;
    mustChangePassword = false;
    standing++;
  }

  /** Somebody else chose the password, so it must be changed. */
  void givePassword(final String hash) {
    passwordHash = hash;
    mustChangePassword = true;
    standing++;
  }

  /** Whoever is signed in goes by what was read at sign-in, so any change ends that. */
  void edit(final String newLogin, final String newManager, final Role newRole) {
    if (role != newRole || !login.equals(newLogin) || !Objects.equals(manager, newManager)) {
      standing++;
    }
    login = newLogin;
    name = newLogin;
    manager = newManager;
    role = newRole;
  }
}
