package dev.goalpost.platform;

/**
 * Which page of a list is asked for.
 *
 * @param limit how many items at most, 1 to 500
 * @param before only items with a smaller id than this
 */
public record PageRequest(int limit, long before) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int LARGEST_LIMIT = 500;

  /**
   * Reads a page request as a caller sends it.
   *
   * @param limit null for the default
   * @param cursor what the page before named as {@code next_cursor}, or null for the first page
   */
  public static PageRequest of(final Integer limit, final String cursor) {
    final int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > LARGEST_LIMIT) {
      throw Refusal.invalidField("limit", "limit must be between 1 and " + LARGEST_LIMIT + ".");
    }
    return new PageRequest(size, cursor == null ? Long.MAX_VALUE : decode(cursor));
  }

  private static long decode(final String cursor) {
    try {
      return Long.parseLong(cursor, 36);
    } catch (final NumberFormatException e) {
      throw Refusal.invalidField("cursor", "cursor must be the next_cursor of the page before.")
          .breaking("rule.cursor");
    }
  }
}
