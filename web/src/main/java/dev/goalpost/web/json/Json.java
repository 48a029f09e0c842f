package dev.goalpost.web.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.sheet.CsvImport;
import dev.goalpost.platform.JsonText;
import dev.goalpost.security.UserForm;
import dev.goalpost.spot.SpotForm;
import dev.goalpost.statistics.ColumnPresetForm;
import java.math.BigDecimal;
import java.util.List;

/** The one JSON dialect of the API. */
public final class Json {

  private static final int DEEPEST = 20;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_NAME = 1_000;

  /** Shared, since a mapper is costly to make and safe for threads. */
  public static final ObjectMapper MAPPER = mapper();

  private Json() {}

  /** What few postbacks have shows only where it is. */
  private interface SparePostback {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String body();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String contentType();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> signingSecrets();
  }

  /** The API tells what is wrong with a row in one language. */
  @JsonIgnoreProperties({"rule", "values"})
  private interface ToldRowError {}

  private static ObjectMapper mapper() {
    final var mapper =
        JsonText.styled(JsonMapper.builder(factory()))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addMixIn(GoalForm.class, ReadOnly.OfGoal.class)
            .addMixIn(GoalForm.ExternalPostback.class, SparePostback.class)
            .addMixIn(SpotForm.class, ReadOnly.OfSpot.class)
            .addMixIn(LeadForm.class, ReadOnly.OfLead.class)
            .addMixIn(ColumnPresetForm.class, ReadOnly.OfColumnPreset.class)
            .addMixIn(UserForm.class, ReadOnly.OfUser.class)
            .addMixIn(CsvImport.RowError.class, ToldRowError.class);
    acceptScalarsAsText(mapper);
    acceptTextAsDecimal(mapper);
    return mapper.build();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .build())
        .build();
  }

  /** An id is often sent as a number: {@code "user_id": 4711}. */
  private static void acceptScalarsAsText(final JsonMapper.Builder mapper) {
    mapper.withCoercionConfig(
        LogicalType.Textual,
        text ->
            text.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.TryConvert));
  }

  /** We write decimals as text, so we read them as text too. */
  private static void acceptTextAsDecimal(final JsonMapper.Builder mapper) {
    mapper.withCoercionConfig(
        BigDecimal.class,
        decimal -> decimal.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert));
  }
}
