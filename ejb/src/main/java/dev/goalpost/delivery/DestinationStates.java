package dev.goalpost.delivery;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Destinations of the account in scope by what they are told by, for their own kind. */
@Stateless
public class DestinationStates {

  @PersistenceContext private EntityManager entities;

  /** How a paused destination is to be shown. */
  public enum Trouble {
    CREDENTIALS_INVALID,
    PAUSED
  }

  /** Those of the destinations that are paused, by identity. */
  public Map<String, Trouble> troubled(final String kind, final Collection<String> identities) {
    return identities.isEmpty()
        ? Map.of()
        : stored(kind, identities, LockModeType.NONE).stream()
            .filter(Destination::isPaused)
            .collect(Collectors.toMap(Destination::identity, DestinationStates::trouble));
  }

  private static Trouble trouble(final Destination destination) {
    return destination.isRefusingCredentials() ? Trouble.CREDENTIALS_INVALID : Trouble.PAUSED;
  }

  /**
   * The destinations' credentials are new, in the caller's transaction: those that refused the old
   * ones get what waits for them.
   */
  public void haveNewCredentials(final String kind, final Collection<String> identities) {
    stored(kind, identities, LockModeType.PESSIMISTIC_WRITE).stream()
        .filter(Destination::isRefusingCredentials)
        .forEach(Destination::resume);
  }

  /** Lets the destination have its deliveries again, whatever it was paused for. */
  public void resume(final String kind, final String identity) {
    stored(kind, List.of(identity), LockModeType.PESSIMISTIC_WRITE).forEach(Destination::resume);
  }

  private List<Destination> stored(
      final String kind, final Collection<String> identities, final LockModeType lock) {
    return entities
        .createQuery(
            "from Destination where kind = :kind and identity in :identities order by id",
            Destination.class)
        .setParameter("kind", kind)
        .setParameter("identities", identities)
        .setLockMode(lock)
        .getResultList();
  }
}
