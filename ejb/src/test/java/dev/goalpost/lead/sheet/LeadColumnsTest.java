package dev.goalpost.lead.sheet;

import static dev.goalpost.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.LeadView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadColumnsTest {

  @Test
  void aRowIsALeadAndALeadIsARow() {
    final var values = new HashMap<String, String>();
    LeadColumns.EXPORTED.forEach(column -> values.put(column, "v-" + column));
    values.put("clicked_at", "2026-11-23T10:15:30Z");
    values.put("params", "{\"sub1\":\"a, b\",\"sub2\":\"é\"}");

    final var form = LeadColumns.form(values);

    assertThat(LeadColumns.cells(viewOf(form)))
        .isEqualTo(LeadColumns.EXPORTED.stream().map(values::get).toList());
  }

  @Test
  void whatIsNotKnownIsBlank() {
    final var form = LeadColumns.form(Map.of());

    assertThat(form.advert()).isNull();
    assertThat(form.identifiers()).isNull();
    assertThat(form.params()).isNull();
    assertThat(LeadColumns.cells(viewOf(form))).containsOnly("");
  }

  @Test
  void dotsLeadDeeper() {
    final var form =
        LeadColumns.form(Map.of("params.sub.1", "x", "identifiers.fbp", "y", "advert.pixel", "z"));

    assertThat(form.params()).containsOnly(Map.entry("sub.1", "x"));
    assertThat(form.identifiers()).containsOnly(Map.entry("fbp", "y"));
    assertThat(form.advert().pixel()).isEqualTo("z");
    assertThat(form.advert().placement()).isNull();
  }

  @Test
  void aParamWithAColumnOfItsOwnComesBeforeTheSameAmongAll() {
    final var form =
        LeadColumns.form(
            Map.of("params", "{\"sub1\":\"all\",\"sub2\":\"all\"}", "params.sub1", "own"));

    assertThat(form.params()).containsOnly(Map.entry("sub1", "own"), Map.entry("sub2", "all"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub1=a", "[\"a\"]", "{\"sub1\":{\"a\":1}}", "{\"sub1\":\"a\"", "7"})
  void whatIsNoObjectOfTextsIsNoParams(final String text) {
    assertRefused(() -> LeadColumns.form(Map.of("params", text)), "params");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:15:30Z,2026-11-23T10:15:30Z",
    "2026-11-23T12:15:30+02:00,2026-11-23T10:15:30Z",
    "2026-11-23T12:15:30+0200,2026-11-23T10:15:30Z",
    "' 1790000000 ',2026-09-21T14:13:20Z",
    "1790000000.5,2026-09-21T14:13:20.500Z"
  })
  void timesAreRead(final String text, final Instant moment) {
    assertThat(LeadColumns.form(Map.of("clicked_at", text)).clickedAt()).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-11-23", "2026-11-23T10:15:30", "23.11.2026"})
  void whatIsNoTimeIsRefused(final String text) {
    assertRefused(() -> LeadColumns.form(Map.of("clicked_at", text)), "clicked_at");
  }

  private static LeadView viewOf(final LeadForm form) {
    return new LeadView(
        "1",
        form.clickId(),
        form.clId(),
        form.spot(),
        form.userId(),
        form.username(),
        form.name(),
        form.geo(),
        form.manager(),
        form.playerId(),
        form.advert(),
        form.identifiers() == null ? Map.of() : form.identifiers(),
        form.params() == null ? Map.of() : form.params(),
        form.clickedAt(),
        null,
        null,
        List.of());
  }
}
