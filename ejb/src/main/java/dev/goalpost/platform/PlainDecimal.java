package dev.goalpost.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes 12.50 as the text "12.5", which no reader can take for a binary float. */
final class PlainDecimal extends JsonSerializer<BigDecimal> {

  @Override
  public void serialize(
      final BigDecimal value, final JsonGenerator json, final SerializerProvider provider)
      throws IOException {
    json.writeString(value.stripTrailingZeros().toPlainString());
  }
}
