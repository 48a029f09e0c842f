package dev.goalpost.macro;

/**
 * Where a macro stands, which decides how its value is written there. No value can break out of its
 * place, and whoever decodes the place has the value again.
 */
public enum Place {
  /** A text for people: the value as it is. */
  MESSAGE {
    @Override
    String written(final String value) {
      return value
          .codePoints()
          .map(PercentEncoding::whole)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  },

  /** Path, query or fragment of a URL: everything is percent-encoded but RFC 3986's unreserved. */
  URL {
    @Override
    String written(final String value) {
      return PercentEncoding.encode(value, Place::isUnreserved);
    }
  },

  /**
   * An HTTP header's value: percent-encoded is what is no visible ASCII character, and the percent
   * sign itself.
   */
  HEADER {
    @Override
    String written(final String value) {
      return PercentEncoding.encode(value, Place::isVisible);
    }
  };

  abstract String written(String value);

  private static boolean isUnreserved(final int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || "-._~".indexOf(character) >= 0;
  }

  private static boolean isVisible(final int character) {
    return character > ' ' && character <= '~' && character != '%';
  }
}
