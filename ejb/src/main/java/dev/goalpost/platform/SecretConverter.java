package dev.goalpost.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link Secret} encrypted. */
@Converter(autoApply = true)
public class SecretConverter implements AttributeConverter<Secret, String> {

  @Override
  public String convertToDatabaseColumn(final Secret secret) {
    return secret == null ? null : cipher().encrypt(secret.value());
  }

  @Override
  public Secret convertToEntityAttribute(final String stored) {
    return stored == null ? null : new Secret(cipher().decrypt(stored));
  }

  private static SecretCipher cipher() {
    return CDI.current().select(SecretCipher.class).get();
  }
}
