package dev.goalpost.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;

/** How JSON is written, wherever it is: snake_case, times as ISO 8601, exact decimals as text. */
public final class JsonText {

  /** Shared, since a mapper is costly to make and safe for threads. */
  public static final ObjectMapper MAPPER = styled(JsonMapper.builder()).build();

  private JsonText() {}

  /** Has a mapper that is being made write so. */
  public static JsonMapper.Builder styled(final JsonMapper.Builder mapper) {
    return mapper
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .addModule(new JavaTimeModule())
        .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  }
}
