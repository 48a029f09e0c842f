package dev.goalpost.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores the columns of a preset as JSON. */
@Converter
public class PresetColumnsConverter implements AttributeConverter<List<PresetColumn>, String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<PresetColumn>> COLUMNS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(final List<PresetColumn> columns) {
    try {
      return JSON.writeValueAsString(columns);
    } catch (final JsonProcessingException e) {
      throw new IllegalArgumentException("Columns are always JSON", e);
    }
  }

  @Override
  public List<PresetColumn> convertToEntityAttribute(final String stored) {
    try {
      return JSON.readValue(stored, COLUMNS);
    } catch (final JsonProcessingException e) {
      throw new IllegalStateException("Stored columns are not JSON", e);
    }
  }
}
