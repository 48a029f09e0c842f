package dev.goalpost.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report ought to say of events, counted one by one. */
final class Recount {

  private static final DateTimeFormatter WEEK =
      DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY);

  private Recount() {}

  /**
   * A client, as far as reports are grouped by it.
   *
   * @param facts by what they are grouped by
   */
  record Client(String clickId, Map<String, String> facts, Instant clickedAt) {}

  /** A goal that a client reached. */
  record Event(Client client, String goal, BigDecimal sum, Instant at) {

    private Instant on(String basis) {
      return basis.equals("event") ? at : client.clickedAt();
    }
  }

  /** How often the events happened in each group. */
  static Map<String, String> counts(Stream<Event> events, String grouping, String basis) {
    return new TreeMap<>(
        events.collect(
            Collectors.groupingBy(
                event -> group(event, grouping, basis),
                Collectors.collectingAndThen(Collectors.counting(), String::valueOf))));
  }

  /** What their sums come to in each group. */
  static Map<String, String> sums(Stream<Event> events, String grouping, String basis) {
    return new TreeMap<>(
        events.collect(
            Collectors.groupingBy(
                event -> group(event, grouping, basis),
                Collectors.collectingAndThen(
                    Collectors.reducing(BigDecimal.ZERO, Event::sum, BigDecimal::add),
                    Recount::plain))));
  }

  private static String plain(BigDecimal sum) {
    return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
  }

  private static String group(Event event, String grouping, String basis) {
    Instant at = event.on(basis);
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return Stream.of(grouping.split(","))
        .map(
            key ->
                switch (key) {
                  case "hour" -> at.truncatedTo(ChronoUnit.HOURS).toString().substring(0, 16);
                  case "day" -> day.toString();
                  case "week" -> WEEK.format(day);
                  case "month" -> day.toString().substring(0, 7);
                  default -> event.client().facts().getOrDefault(key, "null");
                })
        .collect(Collectors.joining("|"));
  }

  /** A column of a report by group, as far as another column is not zero there. */
  static Map<String, String> column(
      JsonNode report, String column, String counted, String grouping) {
    Map<String, String> values = new TreeMap<>();
    for (JsonNode row : report.path("rows")) {
      if (row.path("values").path(counted).asInt() != 0) {
        List<String> parts = new ArrayList<>();
        for (String key : grouping.split(",")) {
          JsonNode part = row.path("group").path(key);
          parts.add(part.isNull() ? "null" : part.asText());
        }
        values.put(String.join("|", parts), row.path("values").path(column).asText());
      }
    }
    return values;
  }
}
