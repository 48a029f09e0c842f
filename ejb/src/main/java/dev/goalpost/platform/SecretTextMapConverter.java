package dev.goalpost.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/**
 * Stores a small map of texts encrypted, since any of them may be a credential. What was stored
 * before it was encrypted can be read, and is encrypted when it is stored again.
 */
@Converter
public class SecretTextMapConverter implements AttributeConverter<Map<String, String>, String> {

  @Override
  public String convertToDatabaseColumn(final Map<String, String> map) {
    final var json = TextMapConverter.write(map);
    return json == null ? null : cipher().encrypt(json);
  }

  @Override
  public Map<String, String> convertToEntityAttribute(final String stored) {
    return TextMapConverter.read(
        stored == null || isClear(stored) ? stored : cipher().decrypt(stored));
  }

  /** Whether {@code stored} is a map that was stored before it was encrypted. */
  static boolean isClear(final String stored) {
    return stored.startsWith("{");
  }

  private static SecretCipher cipher() {
    return CDI.current().select(SecretCipher.class).get();
  }
}
