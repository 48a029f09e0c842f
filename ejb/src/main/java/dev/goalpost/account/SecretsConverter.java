package dev.goalpost.account;

import dev.goalpost.platform.Secret;
import dev.goalpost.platform.SecretConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Stores a short list of secrets, each encrypted on its own, separated by spaces. */
@Converter
public class SecretsConverter implements AttributeConverter<List<Secret>, String> {

  private static final SecretConverter ONE = new SecretConverter();

  @Override
  public String convertToDatabaseColumn(final List<Secret> secrets) {
    return secrets == null || secrets.isEmpty()
        ? null
        : secrets.stream().map(ONE::convertToDatabaseColumn).collect(Collectors.joining(" "));
  }

  @Override
  public List<Secret> convertToEntityAttribute(final String stored) {
    return stored == null
        ? List.of()
        : Arrays.stream(stored.split(" ")).map(ONE::convertToEntityAttribute).toList();
  }
}
