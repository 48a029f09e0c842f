package dev.goalpost.lead;

import dev.goalpost.platform.NewestFirst;
import jakarta.persistence.TypedQuery;
import java.util.Map;

/**
 * A condition in JPQL over {@code Lead l}, to follow another one.
 *
 * @param parameters the values of its parameters
 * @param ofFew whether it names the few leads that it leaves by their ids
 */
public record LeadCondition(String jpql, Map<String, Object> parameters, boolean ofFew) {

  private static final String AND = " and ";

  /**
   * The condition and another one. H2 looks for ids that are named only if nothing before them
   * speaks of the id.
   */
  String and(final String other) {
    return jpql.isEmpty() ? other : jpql.substring(AND.length()) + AND + other;
  }

  /** The order of a list of leads, in JPQL: in that of the index by which they are read. */
  String order() {
    return ofFew ? NewestFirst.by("l") : NewestFirst.by("l", "accountId");
  }

  /** Gives {@code query}, which has the condition in it, the values. */
  public <T> TypedQuery<T> bind(final TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
