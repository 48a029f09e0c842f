package dev.goalpost.delivery.adnetwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * JSON as ad networks want it: names in snake_case, nothing that is null or empty, amounts as plain
 * numbers.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  /** A record as the text of a JSON object. */
  public static String text(final Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (final JsonProcessingException e) {
      throw new IllegalStateException("Every payload can be written", e);
    }
  }

  static byte[] bytes(final Object body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (final JsonProcessingException e) {
      throw new IllegalStateException("Every payload can be written", e);
    }
  }

  /** The object that the text is, if it is one. */
  static Optional<JsonNode> object(final String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (final JsonProcessingException noJson) {
      return Optional.empty();
    }
  }
}
