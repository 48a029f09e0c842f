package dev.goalpost.security;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The users of the account in scope, unless a method says otherwise. */
@Stateless
public class Users {

  /** The login of the administrator who exists from the first start. */
  public static final String ADMIN = "admin";

  private static final int PASSWORD_BYTES = 12;

  @PersistenceContext private EntityManager entities;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "goalpost.admin.password")
  private Optional<String> configuredPassword;

  /**
   * Creates the administrator if nobody can sign in yet.
   *
   * @return the password that was made up for the new administrator; nothing if there was one, or
   *     if the operator set it
   */
  public Optional<String> ensureAdmin() {
    if (entities.createQuery("select count(*) from User", Long.class).getSingleResult() > 0) {
      return Optional.empty();
    }
    final var configured = configuredPassword.filter(password -> !password.isBlank());
    final var password = configured.orElseGet(Users::randomPassword);
    entities.persist(
        new User(
            ids.next(),
            AccountScope.current(),
            ADMIN,
            Passwords.hash(password),
            Role.ADMIN,
            configured.isEmpty(),
            clock.instant()));
    return configured.isPresent() ? Optional.empty() : Optional.of(password);
  }

  /** The user of any account who signs in by {@code login}, exactly as it was given. */
  @SuppressWarnings("try")
  public Optional<KnownUser> withLogin(final String login) {
    try (var scope = AccountScope.everyAccount()) {
      return entities
          .createQuery("from User where login = :login", User.class)
          .setParameter("login", login)
          .getResultStream()
          .findFirst()
          .map(user -> new KnownUser(user.signedIn(), user.passwordHash()));
    }
  }

  /**
   * Whether a user of any account still is who signed in, with the same password and role. It is
   * asked for at each request, so it is one row by its key.
   */
  @SuppressWarnings("try")
  public boolean isStill(final SignedIn user) {
    try (var scope = AccountScope.everyAccount()) {
      return entities
          .createQuery("select standing from User where id = :id", Integer.class)
          .setParameter("id", user.id())
          .getResultStream()
          .anyMatch(standing -> standing == user.standing());
    }
  }

  /**
   * Replaces the password of a user of the account in scope, who then need not change it any more.
   * Whatever the user has open elsewhere ends.
   *
   * @return the user as they now are signed in
   * @throws dev.goalpost.platform.Refusal if {@code old} is not the user's password (field {@code
   *     old_password}), or if the new one is too short, too long or the old one again (field {@code
   *     new_password})
   */
  public SignedIn changePassword(final long id, final String old, final String replacement) {
    final var user = entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (user == null || !Passwords.matches(old, user.passwordHash())) {
      throw Refusal.invalidField("old_password", "That is not your present password.");
    }
    user.changePassword(Passwords.hash(Passwords.checked(replacement, old)));
    return user.signedIn();
  }

  private static String randomPassword() {
    final var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
