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
  },

  /** A form's body: as in the query of a URL. */
  FORM {
    @Override
    String written(final String value) {
      return URL.written(value);
    }
  },

  /** Between the quotation marks of a JSON string. */
  JSON_TEXT {
    @Override
    String written(final String value) {
      return JsonEncoding.text(value);
    }
  },

  /**
   * A whole value of a JSON text: what reads as a number is one, nothing is {@code null}, all else
   * is a string with its quotation marks.
   */
  JSON_VALUE {
    @Override
    String written(final String value) {
      return JsonEncoding.value(value);
    }
  };

  /**
   * @param value "" if there is none
   */
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
