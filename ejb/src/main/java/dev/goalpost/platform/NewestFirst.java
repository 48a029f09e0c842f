package dev.goalpost.platform;

/**
 * How long lists are ordered. All rows that a list is of have the same account, and what it is
 * filtered by; that these stand in the order, too, tells H2 that the list stands in an index as it
 * is to be read. Else it would read all rows and sort them.
 */
public final class NewestFirst {

  private NewestFirst() {}

  /**
   * An order in JPQL.
   *
   * @param equal properties that are the same in all rows, in the order of the index
   */
  public static String by(final String entity, final String... equal) {
    final var order = new StringBuilder(" order by ");
    for (final var property : equal) {
      order.append(entity).append('.').append(property).append(" desc, ");
    }
    return order.append(entity).append(".id desc").toString();
  }
}
