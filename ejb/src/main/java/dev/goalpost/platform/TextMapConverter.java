package dev.goalpost.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stores a small map of texts as a JSON object in a text column.
 *
 * <p>Text and not the databases' own JSON types, on which the three engines disagree. An empty map
 * is stored as null and read back empty.
 */
@Converter
public class TextMapConverter implements AttributeConverter<Map<String, String>, String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXT_MAP =
      new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(final Map<String, String> map) {
    return write(map);
  }

  @Override
  public Map<String, String> convertToEntityAttribute(final String stored) {
    return read(stored);
  }

  /** The stored form of {@code map}: null for null and empty. */
  public static String write(final Map<String, String> map) {
    if (map == null || map.isEmpty()) {
      return null;
    }
    try {
      return JSON.writeValueAsString(map);
    } catch (final JsonProcessingException e) {
      throw new IllegalArgumentException("A map of texts is always JSON", e);
    }
  }

  /** The map that {@code stored} holds, in its order; empty for null. */
  public static Map<String, String> read(final String stored) {
    if (stored == null) {
      return new LinkedHashMap<>();
    }
    try {
      return JSON.readValue(stored, TEXT_MAP);
    } catch (final JsonProcessingException e) {
      throw new IllegalStateException("A stored map of texts is not JSON", e);
    }
  }
}
