package dev.goalpost.platform;

import jakarta.persistence.TypedQuery;
import java.util.Locale;

/**
 * Which items a list shows.
 *
 * @param archived only archived ones, only others, or null for both
 * @param search part of a name in any case, or null for all
 */
public record ItemFilter(Boolean archived, String search) {

  /** Shows every item. */
  public static final ItemFilter ALL = new ItemFilter(null, null);

  /**
   * The conditions, to be added to an HQL query whose entity has an {@code archivedAt}.
   *
   * @param searched the HQL expression of the text that is searched
   */
  public String conditions(final String searched) {
    return archivedCondition()
        + (search == null ? "" : " and locate(:search, lower(" + searched + ")) > 0");
  }

  private String archivedCondition() {
    if (archived == null) {
      return "";
    }
    return archived ? " and archivedAt is not null" : " and archivedAt is null";
  }

  /** The query with the values that {@link #conditions} needs. */
  public <T> TypedQuery<T> bind(final TypedQuery<T> query) {
    return search == null ? query : query.setParameter("search", search.toLowerCase(Locale.ROOT));
  }
}
