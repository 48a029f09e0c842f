package dev.goalpost.lead;

import dev.goalpost.platform.NewestFirst;
import jakarta.persistence.TypedQuery;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * A condition in JPQL over {@code Lead l}, to follow another one, and the values of its parameters.
 */
public record LeadCondition(String jpql, Map<String, Object> parameters) {

  /** The parameter that holds the id of the spot, if the condition asks for one. */
  public static final String SPOT = "spot";

  /** Parameters whose values are the keys of some leads. */
  private static final Set<String> KEYS =
      Set.of(
          LeadFinder.FOUND,
          LeadFinder.REACHED,
          LeadFinder.MANAGED,
          "clickId",
          "clId",
          "userId",
          "playerId");

  /** Whether it names those who match, so that no list need be walked to meet them. */
  public boolean isOfFew() {
    return !Collections.disjoint(KEYS, parameters.keySet());
  }

  /** The order of a list of them, newest first, as it stands in an index. */
  public String newestFirst() {
    return parameters.containsKey(SPOT)
        ? NewestFirst.by("l", "accountId", "spotId")
        : NewestFirst.by("l", "accountId");
  }

  /** Gives {@code query}, which has the condition in it, the values. */
  public <T> TypedQuery<T> bind(final TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
