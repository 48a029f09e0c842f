package dev.goalpost.security;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
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
  @Inject private Event<LoginChanged> loginChanges;
  @Inject private Event<UserRemoved> removals;

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
            null,
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

  /** All users, by login. */
  public List<UserView> list() {
    return entities
        .createQuery("from User order by login", User.class)
        .getResultStream()
        .map(User::view)
        .toList();
  }

  /** One page of users, newest first. */
  public Page<UserView> list(final PageRequest page) {
    final var found =
        entities
            .createQuery("from User where id < :before order by id desc", User.class)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    return Page.of(found, page.limit(), User::id).map(User::view);
  }

  public UserView find(final long id) {
    return Optional.ofNullable(entities.find(User.class, id))
        .map(User::view)
        .orElseThrow(() -> missing(id));
  }

  /** The ids that leads name users by, of all who have one. */
  public List<String> managers() {
    return entities
        .createQuery(
            "select distinct manager from User where manager is not null order by manager",
            String.class)
        .getResultList();
  }

  /**
   * Adds a user, who has to choose a password of their own as soon as they sign in.
   *
   * @throws Refusal naming the field that is wrong
   */
  public UserView add(final UserForm form) {
    final var login = UserChecks.login(form.login());
    refuseTaken(login);
    final var user =
        new User(
            ids.next(),
            AccountScope.current(),
            login,
            Passwords.hash(Passwords.checkedFirst("password", form.password())),
            UserChecks.manager(form.manager()),
            UserChecks.role(form.role()),
            true,
            clock.instant());
    entities.persist(user);
    return user.view();
  }

  /**
   * Changes a user. If anything changes, whatever the user has open ends.
   *
   * @param editor whose own role and password stay: nobody shuts themselves out
   * @throws Refusal naming the field that is wrong
   */
  public UserView edit(final long id, final UserForm form, final OptionalLong editor) {
    return edit(id, shown -> form, editor);
  }

  /**
   * Makes of a user what {@code change} makes of them.
   *
   * @param editor the user who does it; nobody where a token does
   * @throws Refusal naming the field that is wrong
   */
  public UserView edit(
      final long id, final Function<UserView, UserForm> change, final OptionalLong editor) {
    final var held = held(id);
    final var user = held.user();
    final var form = change.apply(user.view());
    final var login = UserChecks.login(form.login());
    final var role = UserChecks.role(form.role());
    if (!login.equals(user.login())) {
      refuseTaken(login);
      loginChanges.fire(new LoginChanged(user.login(), login));
    }
    if (role != user.role()) {
      refuseOneself(id, editor, "role");
      held.refuseIfLast("role");
    }
    if (form.password() != null) {
      refuseOneself(id, editor, "password");
      user.givePassword(Passwords.hash(Passwords.checkedFirst("password", form.password())));
    }
    user.edit(login, UserChecks.manager(form.manager()), role);
    return user.view();
  }

  /**
   * Removes a user, and ends what the user has open.
   *
   * @param remover the user who does it, who cannot be removed: somebody has to be left; nobody
   *     where a token does
   */
  public void remove(final long id, final OptionalLong remover) {
    final var held = held(id);
    refuseOneself(id, remover, null);
    held.refuseIfLast(null);
    removals.fire(new UserRemoved(held.user().login()));
    entities.remove(held.user());
  }

  /** A user who is about to change, and how many administrators there are. */
  private record Held(User user, long admins) {

    void refuseIfLast(final String field) {
      if (user.role() == Role.ADMIN && admins == 1) {
        throw Refusal.conflict(field, "The last administrator stays one.");
      }
    }
  }

  /** Holds all administrators with the user: two of them cannot remove each other. */
  private Held held(final long id) {
    final var locked =
        entities
            .createQuery("from User where role = :admin or id = :id order by id", User.class)
            .setParameter("admin", Role.ADMIN)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    final var wanted =
        locked.stream().filter(user -> user.id() == id).findFirst().orElseThrow(() -> missing(id));
    return new Held(wanted, locked.stream().filter(user -> user.role() == Role.ADMIN).count());
  }

  private static void refuseOneself(final long id, final OptionalLong actor, final String field) {
    if (actor.isPresent() && id == actor.getAsLong()) {
      throw Refusal.conflict(field, "Somebody else has to do that to you.");
    }
  }

  /** Logins are unique in the installation, so this looks past the account in scope. */
  private void refuseTaken(final String login) {
    final var taken =
        entities
            .createNativeQuery("select count(*) from users where login = :login", Long.class)
            .setParameter("login", login)
            .getSingleResult();
    if (((Number) taken).longValue() > 0) {
      throw Refusal.conflict("login", "The login " + login + " is taken.");
    }
  }

  private static Refusal missing(final long id) {
    return Refusal.notFound("User " + id);
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
