package dev.goalpost.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What a client's timeline adds up to, counted event by event. */
final class TimelineRecount {

  private final Instant clickedAt;
  private final Map<String, Conversion> conversions = new LinkedHashMap<>();
  private final List<Visit> visits = new ArrayList<>();

  /** What was counted once under a goal, with all its corrections. */
  private record Conversion(String goal, Instant at, int count, BigDecimal sum, String waitsIn) {

    static Conversion of(JsonNode event) {
      boolean waits = !event.path("sum").isNull() && event.path("account_sum").isNull();
      return new Conversion(
          event.path("goal").asText(),
          moment(event),
          1,
          amount(event.path("account_sum")),
          waits ? event.path("currency").asText() : null);
    }

    Conversion corrected(JsonNode correction) {
      int left = count + correction.path("count").asInt();
      BigDecimal sumLeft = sum.add(amount(correction.path("account_sum")));
      return new Conversion(goal, at, left, sumLeft, left == 0 ? null : waitsIn);
    }
  }

  /** Something that belongs to no goal. */
  private record Visit(String type, Instant at) {}

  /** A line of a card. */
  private record Line(int count, BigDecimal sum, int waiting, Instant first, Instant last) {

    static Line of(Conversion one) {
      return new Line(one.count(), one.sum(), one.waitsIn() == null ? 0 : 1, one.at(), one.at());
    }

    /** A conversion that is reversed is not the first or last of anything. */
    Line plus(Line other) {
      if (other.count == 0 || count == 0) {
        Line counted = count == 0 ? other : this;
        return new Line(
            counted.count, sum.add(other.sum), counted.waiting, counted.first, counted.last);
      }
      return new Line(
          count + other.count,
          sum.add(other.sum),
          waiting + other.waiting,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }

    @Override
    public String toString() {
      return "%d times, %s, %d waiting, %s to %s"
          .formatted(count, plain(sum), waiting, first, last);
    }
  }

  /**
   * @param card whose click it was
   * @param timeline all of it
   */
  TimelineRecount(JsonNode card, List<JsonNode> timeline) {
    clickedAt = Instant.parse(card.path("clicked_at").asText());
    for (JsonNode event : timeline) {
      switch (event.path("type").asText()) {
        case "conversion", "manual_sale" ->
            conversions.put(event.path("event_id").asText(), Conversion.of(event));
        case "click", "bot_start", "subscribe", "unsubscribe", "dialogue" ->
            visits.add(new Visit(event.path("type").asText(), moment(event)));
        default -> {
          // Corrections are added below, and a duplicate counts for nothing.
        }
      }
    }
    timeline.stream()
        .filter(event -> event.path("type").asText().equals("correction"))
        .forEach(this::correct);
  }

  private void correct(JsonNode correction) {
    conversions.computeIfPresent(
        correction.path("event_id").asText(), (id, counted) -> counted.corrected(correction));
  }

  /** What the card says, as this class would. */
  static Map<String, String> linesOf(JsonNode card) {
    Map<String, String> lines = new TreeMap<>();
    for (JsonNode line : card.path("goals")) {
      lines.put(
          line.path("token").asText(),
          new Line(
                  line.path("count").asInt(),
                  amount(line.path("sum")),
                  line.path("waiting_for_rate").asInt(),
                  Instant.parse(line.path("first_at").asText()),
                  Instant.parse(line.path("last_at").asText()))
              .toString());
    }
    return lines;
  }

  /** What the card ought to say, by goal. */
  Map<String, String> lines() {
    Map<String, Line> lines = new TreeMap<>();
    conversions.values().forEach(one -> lines.merge(one.goal(), Line.of(one), Line::plus));
    lines.values().removeIf(line -> line.count() == 0 && line.sum().signum() == 0);
    Map<String, String> told = new TreeMap<>();
    lines.forEach((goal, line) -> told.put(goal, line.toString()));
    return told;
  }

  /**
   * Hands on what the client adds to a report: under the day, the goal (empty where there is none)
   * and what is counted; and the amounts that wait, under their currency.
   */
  void addTo(BiConsumer<String, BigDecimal> cells, String basis) {
    visits.forEach(
        visit -> cells.accept(day(visit.at(), basis) + "||" + visit.type(), BigDecimal.ONE));
    for (Conversion one : conversions.values()) {
      String group = "%s|%s|".formatted(day(one.at(), basis), one.goal());
      cells.accept(group + "count", BigDecimal.valueOf(one.count()));
      cells.accept(group + "sum", one.sum());
      if (one.waitsIn() != null) {
        cells.accept("waiting|" + one.waitsIn(), BigDecimal.ONE);
      }
    }
  }

  private LocalDate day(Instant at, String basis) {
    return LocalDate.ofInstant(basis.equals("event") ? at : clickedAt, ZoneOffset.UTC);
  }

  private static Instant moment(JsonNode event) {
    return Instant.parse(event.path("at").asText());
  }

  private static BigDecimal amount(JsonNode sum) {
    return new BigDecimal(sum.asText("0"));
  }

  private static String plain(BigDecimal sum) {
    return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
  }
}
