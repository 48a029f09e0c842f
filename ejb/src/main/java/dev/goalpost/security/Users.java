package dev.goalpost.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The users of the account in scope. */
@Stateless
public class Users {

  /** The login of the administrator who exists from the first start. */
  public static final String ADMIN = "admin";

  private static final int PASSWORD_BYTES = 12;
  private static final int SALT_BYTES = 16;

  /** OWASP's advice for argon2id: 19 MiB, two passes, one lane. */
  private static final Argon2Function HASHING =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

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
            Password.hash(password).addRandomSalt(SALT_BYTES).with(HASHING).getResult(),
            Role.ADMIN,
            clock.instant()));
    return configured.isPresent() ? Optional.empty() : Optional.of(password);
  }

  private static String randomPassword() {
    final var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
