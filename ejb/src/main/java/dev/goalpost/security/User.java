package dev.goalpost.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

  protected User() {}

  User(
      final long id,
      final long accountId,
      final String login,
      final String passwordHash,
      final Role role,
      final Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.login = login;
    this.name = login;
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = now;
  }
}
