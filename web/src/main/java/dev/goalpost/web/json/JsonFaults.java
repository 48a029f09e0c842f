package dev.goalpost.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.goalpost.platform.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Says of JSON that could not be read what its sender has to change. */
public final class JsonFaults {

  private JsonFaults() {}

  /** Something that reads JSON. */
  @FunctionalInterface
  public interface Reading<T> {

    T read() throws JsonProcessingException;
  }

  /**
   * What {@code reading} gives.
   *
   * @throws Refusal if it cannot be read
   */
  public static <T> T refused(final Reading<T> reading) {
    try {
      return reading.read();
    } catch (final JsonProcessingException e) {
      throw refusal(e);
    }
  }

  public static Refusal refusal(final JsonProcessingException fault) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return unknownField(unknown);
    }
    if (fault instanceof JsonMappingException mapping && !isMalformed(fault)) {
      return wrongValue(mapping);
    }
    return malformed(fault);
  }

  private static boolean isMalformed(final JsonProcessingException fault) {
    return fault.getCause() instanceof StreamReadException;
  }

  private static Refusal malformed(final JsonProcessingException fault) {
    final var location = fault.getLocation();
    return Refusal.malformedBody(
        location == null || location.getLineNr() < 1
            ? "The body is not valid JSON."
            : "The body is not valid JSON: look at line "
                + location.getLineNr()
                + ", column "
                + location.getColumnNr()
                + ".");
  }

  private static Refusal unknownField(final UnrecognizedPropertyException fault) {
    final var known =
        fault.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Refusal.unknownField(
        path(fault.getPath()),
        "There is no field '" + fault.getPropertyName() + "' here; there are: " + known + ".");
  }

  private static Refusal wrongValue(final JsonMappingException fault) {
    final var expected =
        fault instanceof MismatchedInputException mismatch
            ? ExpectedValue.of(mismatch.getTargetType())
            : "something else";
    final var path = path(fault.getPath());
    return path.isEmpty()
        ? Refusal.malformedBody("The body must be " + expected + ".")
        : Refusal.invalidField(path, path + " must be " + expected + ".");
  }

  /** The way to a value as we write it: {@code [3].external_postback.url}. */
  private static String path(final List<Reference> references) {
    final var path = new StringBuilder();
    for (final var reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }
}
