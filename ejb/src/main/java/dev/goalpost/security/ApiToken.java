package dev.goalpost.security;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.TenantId;

/** A credential of the management API; only its digest is kept. */
@Entity
@Table(name = "api_tokens")
class ApiToken {

  @Id private long id;
  @TenantId private long accountId;
  private String name;
  private String digest;
  private String hint;

  @Convert(converter = ScopesConverter.class)
  private Set<Scope> scopes;

  private Instant createdAt;
  private Instant revokedAt;

  protected ApiToken() {}

  ApiToken(
      final long id,
      final long accountId,
      final String name,
      final Bearer bearer,
      final Set<Scope> scopes,
      final Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.name = name;
    this.digest = bearer.digest();
    this.hint = bearer.hint();
    this.scopes = scopes;
    this.createdAt = now;
  }

  void revoke(final Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  long id() {
    return id;
  }

  String digest() {
    return digest;
  }

  Caller caller() {
    return new Caller(accountId, name, scopes);
  }

  ApiTokenView view() {
    return new ApiTokenView(
        Long.toString(id),
        name,
        hint,
        scopes.stream().sorted().map(Scope::code).toList(),
        createdAt,
        revokedAt);
  }
}
