package dev.goalpost.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores scopes as their codes, separated by spaces. */
@Converter
public class ScopesConverter implements AttributeConverter<Set<Scope>, String> {

  @Override
  public String convertToDatabaseColumn(final Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
  }

  /** A code that no longer exists allows nothing. */
  @Override
  public Set<Scope> convertToEntityAttribute(final String stored) {
    return Arrays.stream(stored.split(" "))
        .map(Scope::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }
}
