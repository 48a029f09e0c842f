package dev.goalpost.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Names a Java type as a writer of JSON knows it. */
final class ExpectedValue {

  private static final Map<Class<?>, String> NAMES =
      Map.of(
          String.class, "a text",
          Boolean.class, "true or false",
          boolean.class, "true or false",
          Instant.class, "a time such as 2026-11-23T10:15:30Z",
          LocalDate.class, "a date such as 2026-11-23");

  private ExpectedValue() {}

  static String of(final Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return NAMES.getOrDefault(
        type, Number.class.isAssignableFrom(type) ? "a number" : "a JSON object");
  }
}
