package dev.goalpost.lead;

import jakarta.persistence.TypedQuery;
import java.util.Map;

/**
 * A condition in JPQL over {@code Lead l}, to follow another one, and the values of its parameters.
 */
public record LeadCondition(String jpql, Map<String, Object> parameters) {

  /** Gives {@code query}, which has the condition in it, the values. */
  public <T> TypedQuery<T> bind(final TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
