package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.security.Caller;
import dev.goalpost.security.LoginChanged;
import dev.goalpost.security.UserRemoved;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reports that people come back to, each their own. */
@Stateless
public class SavedViews {

  private static final int LONGEST_ADDRESS = 8_000;
  private static final int MOST = 100;

  @PersistenceContext private EntityManager entities;
  @Inject private TimeOrderedIds ids;

  /** Those of the caller, by name. */
  public List<SavedViewLink> list(final Caller caller) {
    return ownedBy(caller.name()).map(SavedView::link).toList();
  }

  private Stream<SavedView> ownedBy(final String owner) {
    return entities
        .createQuery("from SavedView where owner = :owner order by name", SavedView.class)
        .setParameter("owner", owner)
        .getResultStream();
  }

  /**
   * Keeps a view; one of the same name is replaced.
   *
   * @param address the parameters of the page of statistics
   * @throws Refusal naming the field that is wrong
   */
  public void save(final String name, final String address, final Caller caller) {
    final var checked = ColumnPresetChecks.name(name);
    if (address.length() > LONGEST_ADDRESS) {
      throw Refusal.invalidField(
          "address", "address must be " + LONGEST_ADDRESS + " characters at most.");
    }
    named(checked, caller)
        .ifPresentOrElse(view -> view.leadTo(address), () -> add(checked, address, caller));
  }

  private Optional<SavedView> named(final String name, final Caller caller) {
    return entities
        .createQuery("from SavedView where owner = :owner and name = :name", SavedView.class)
        .setParameter("owner", caller.name())
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  private void add(final String name, final String address, final Caller caller) {
    if (list(caller).size() >= MOST) {
      throw Refusal.conflict("views", "You have " + MOST + " views; remove one first.");
    }
    final var view = new SavedView(ids.next(), AccountScope.current(), caller.name(), name);
    view.leadTo(address);
    entities.persist(view);
  }

  /** Removes one of the caller's views, if it is there. */
  public void remove(final long id, final Caller caller) {
    entities
        .createQuery("delete from SavedView where id = :id and owner = :owner")
        .setParameter("id", id)
        .setParameter("owner", caller.name())
        .executeUpdate();
  }

  public void userRemoved(@Observes final UserRemoved user) {
    ownedBy(user.login()).forEach(entities::remove);
  }

  /** A user's views go along to another login; one stays behind if it has one of the name. */
  public void loginChanged(@Observes final LoginChanged login) {
    final var taken = ownedBy(login.after()).map(SavedView::name).toList();
    ownedBy(login.before())
        .filter(view -> !taken.contains(view.name()))
        .forEach(view -> view.passTo(login.after()));
  }
}
