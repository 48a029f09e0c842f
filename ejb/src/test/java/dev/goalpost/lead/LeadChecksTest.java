package dev.goalpost.lead;

import static dev.goalpost.Refusals.assertRefused;
import static dev.goalpost.Refusals.refusalOf;
import static dev.goalpost.lead.LeadBuilder.lead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadChecksTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"de,DE", "DE,DE", "' pt ',PT", "'',"})
  void countriesAreStoredInUpperCase(final String geo, final String stored) {
    assertThat(checked(lead().geo(geo)).geo()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "D", "DEU", "de-AT", "ı"})
  void whatIsNoCountryIsRefused(final String geo) {
    assertRefused(() -> checked(lead().geo(geo)), "geo");
  }

  @ParameterizedTest
  @CsvSource({"@ann,ann", "ann,ann", "'  ',", "@@x,@x"})
  void usernamesLoseTheirAt(final String username, final String stored) {
    assertThat(checked(lead().username(username)).username()).isEqualTo(stored);
  }

  @Property
  void anyClickIdOfLettersAndDigitsIsKept(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 255) final String clickId) {
    assertThat(checked(lead().clickId(clickId)).clickId()).isEqualTo(clickId);
  }

  @ParameterizedTest
  @ValueSource(strings = {" c1", "c1 ", "c\u0000", "\tc1"})
  void clickIdsHaveNoEdgeSpacesAndNoNul(final String clickId) {
    assertRefused(() -> checked(lead().clickId(clickId)), "click_id");
  }

  @Test
  void textOfAnyScriptIsKept() {
    final var name = "Иван 👩‍👩‍👧 שלום 'x'; drop table leads;--";
    assertThat(checked(lead().name(name)).name()).isEqualTo(name);
  }

  @Test
  void lengthsAreBounded() {
    assertRefused(() -> checked(lead().name("x".repeat(256))), "name");
    assertRefused(() -> checked(lead().clickId("x".repeat(256))), "click_id");
  }

  @Test
  void identifiersAreTheKnownOnes() {
    assertThat(checked(lead().identifiers(Map.of("fbp", " x "))).identifiers())
        .isEqualTo(Map.of("fbp", "x"));
    assertThat(refusalOf(() -> checked(lead().identifiers(Map.of("fbq", "x")))).code())
        .isEqualTo(Refusal.Code.UNKNOWN_FIELD);
  }

  @Test
  void blankParamsAreLeftOut() {
    final var params = new HashMap<String, String>();
    params.put("a", null);
    params.put("b", " ");
    params.put("c", "1");
    assertThat(checked(lead().params(params)).params()).isEqualTo(Map.of("c", "1"));
  }

  @Test
  void paramsAreBounded() {
    final var many =
        IntStream.rangeClosed(0, 100).boxed().collect(Collectors.toMap(i -> "p" + i, i -> "x"));
    assertRefused(() -> checked(lead().params(many)), "params");
    assertRefused(() -> checked(lead().params(Map.of("k".repeat(81), "x"))), "params");
    assertRefused(() -> checked(lead().params(Map.of("k", "x".repeat(1_001)))), "params.k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31T23:59:59Z", "2026-11-23T10:05:01Z"})
  void clicksAreNeitherAncientNorToCome(final Instant clickedAt) {
    assertRefused(() -> checked(lead().clickedAt(clickedAt)), "clicked_at");
  }

  @Test
  void aClockMayBeFiveMinutesFast() {
    final var clickedAt = NOW.plusSeconds(300);
    assertThat(checked(lead().clickedAt(clickedAt)).clickedAt()).isEqualTo(clickedAt);
  }

  private static LeadForm checked(final LeadBuilder lead) {
    return LeadChecks.checked(lead.form(), NOW);
  }
}
