package dev.goalpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.security.SignIn;
import dev.goalpost.security.SignInOutcome;
import dev.goalpost.security.SignedIn;
import dev.goalpost.security.Users;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Users prove by a password who they are, and can replace it. */
@ExtendWith(ArquillianExtension.class)
class SignInIT {

  private static final String PASSWORD = "the-password-of-tests";
  private static final String REPLACEMENT = "quite another password";
  private static final long OTHER_ACCOUNT = 4_711;

  private final String address = UUID.randomUUID().toString();

  @Inject SignIn signIn;
  @Inject Users users;
  @Inject TimeOrderedIds ids;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  DataSource database;

  @Deployment
  static EnterpriseArchive application() {
    return TestDeployment.with(SignInIT.class);
  }

  @Test
  void theAdministratorSignsInWithTheConfiguredPassword() {
    assertFalse(accepted(Users.ADMIN, PASSWORD).mustChangePassword());
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginAreRefusedAlike() {
    assertEquals(new SignInOutcome.Refused(), attempt(Users.ADMIN, "a guess"));
    assertEquals(new SignInOutcome.Refused(), attempt("nobody", PASSWORD));
  }

  @Test
  void guessingIsStoppedEvenIfTheLastGuessIsRight() throws SQLException {
    final var login = userWithMadeUpPassword();
    for (int guesses = 0; guesses < 10; guesses++) {
      assertEquals(new SignInOutcome.Refused(), attempt(login, "guess " + guesses));
    }

    assertEquals(new SignInOutcome.Blocked(), attempt(login, PASSWORD));
  }

  @Test
  void aMadeUpPasswordMustBeChangedOnce() throws SQLException {
    final var login = userWithMadeUpPassword();
    final var user = accepted(login, PASSWORD);
    assertTrue(user.mustChangePassword());

    change(user.account(), user.id(), PASSWORD);

    assertFalse(accepted(login, REPLACEMENT).mustChangePassword());
    assertEquals(new SignInOutcome.Refused(), attempt(login, PASSWORD));
  }

  @Test
  void aPasswordIsNotChangedWithoutTheOldOne() throws SQLException {
    final var user = accepted(userWithMadeUpPassword(), PASSWORD);

    assertThrows(Refusal.class, () -> change(user.account(), user.id(), "a guess"));
  }

  @Test
  void aPasswordIsNotChangedFromAnotherAccount() throws SQLException {
    final var user = accepted(userWithMadeUpPassword(), PASSWORD);

    assertThrows(Refusal.class, () -> change(OTHER_ACCOUNT, user.id(), PASSWORD));
    assertTrue(accepted(user.login(), PASSWORD).mustChangePassword());
  }

  private SignInOutcome attempt(final String login, final String password) {
    return signIn.attempt(login, password, address);
  }

  private SignedIn accepted(final String login, final String password) {
    return assertInstanceOf(SignInOutcome.Accepted.class, attempt(login, password)).user();
  }

  private void change(final long account, final long user, final String old) {
    AccountScope.within(
        account,
        () -> {
          users.changePassword(user, old, REPLACEMENT);
          return null;
        });
  }

  /** Like the administrator of tests, but as if the server had made the password up. */
  private String userWithMadeUpPassword() throws SQLException {
    final var login = UUID.randomUUID().toString();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into users (id, account_id, login, name, password_hash, role, created_at,"
                    + " must_change_password) select ?, account_id, ?, name, password_hash, role,"
                    + " created_at, true from users where login = 'admin'")) {
      insert.setLong(1, ids.next());
      insert.setString(2, login);
      insert.executeUpdate();
    }
    return login;
  }
}
