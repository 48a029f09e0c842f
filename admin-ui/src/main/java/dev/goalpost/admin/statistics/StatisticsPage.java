package dev.goalpost.admin.statistics;

import dev.goalpost.admin.look.Figures;
import dev.goalpost.admin.look.Texts;
import dev.goalpost.statistics.ReportQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The controls of the page of statistics. Its address says all that they hold. */
@Named
@RequestScoped
public class StatisticsPage {

  private static final int MOST_GROUPINGS = 5;

  /** What the form of the controls has fields for. */
  private static final Set<String> CONTROLLED =
      Set.of(
          ReportAddress.PERIOD,
          ReportAddress.FROM,
          ReportAddress.TO,
          ReportAddress.BASIS,
          ReportAddress.GROUP_BY,
          ReportAddress.PAGE);

  @Inject private ReportAsked asked;
  @Inject private Figures figures;
  @Inject private Texts texts;

  /** A choice of a grouping; the first is needed. */
  public record Level(int number, String chosen) {}

  /** A filter that is in force. */
  public record Chip(String dimension, String value, String hrefWithout) {}

  public List<String> getPeriods() {
    return ReportPeriod.NAMES;
  }

  public String getPeriod() {
    return asked.period().name();
  }

  /** The first day, as a field for days holds it. */
  public String getFrom() {
    return asked.days() == null
        ? asked.address().first(ReportAddress.FROM, "")
        : asked.days().from().toString();
  }

  public String getTo() {
    return asked.days() == null
        ? asked.address().first(ReportAddress.TO, "")
        : asked.days().to().toString();
  }

  public boolean isPeriodWrong() {
    return asked.days() == null;
  }

  /** The days that are shown, as they are read. */
  public String getDays() {
    final var days = asked.days();
    if (days == null) {
      return "";
    }
    return days.from().equals(days.to())
        ? figures.day(days.from())
        : figures.day(days.from()) + " – " + figures.day(days.to());
  }

  public String getBasis() {
    return asked.basis();
  }

  public List<String> getDimensions() {
    return ReportQuery.dimensions();
  }

  public List<String> getFilterKeys() {
    return ReportQuery.factKeys();
  }

  /** The groupings, and one more to choose. */
  public List<Level> getLevels() {
    final var chosen = asked.groupings();
    return IntStream.range(0, Math.min(MOST_GROUPINGS, chosen.size() + 1))
        .mapToObj(at -> new Level(at + 1, at < chosen.size() ? chosen.get(at) : ""))
        .toList();
  }

  public List<Chip> getChips() {
    final var chips = new ArrayList<Chip>();
    asked
        .address()
        .filters()
        .forEach((key, values) -> values.forEach(value -> chips.add(chip(key, value))));
    return chips;
  }

  private Chip chip(final String key, final String value) {
    return new Chip(
        texts.of("dimension." + key),
        value.isEmpty() ? texts.of("statistics.missing") : value,
        ReportTable.href(asked.address().unfiltered(key, value)));
  }

  public String getHrefUnfiltered() {
    final var filters = asked.address().filters().keySet();
    return ReportTable.href(
        asked.address().without(filters.toArray(String[]::new)).without(ReportAddress.PAGE));
  }

  /** What the form of the controls has no fields for, and keeps. */
  public List<ReportAddress.Field> getKept() {
    return asked.address().fields().stream()
        .filter(field -> !CONTROLLED.contains(field.name()))
        .toList();
  }

  /** The address of the view, to be sent with a form. */
  public String getView() {
    return asked.address().query();
  }

  public String getHrefCsv() {
    return file("csv");
  }

  public String getHrefXlsx() {
    return file("xlsx");
  }

  private String file(final String format) {
    return "statistics-file?format=" + format + "&" + getView();
  }

  /** Whether nothing but the period can be why there is nothing to see. */
  public boolean isUnfiltered() {
    return asked.address().filters().isEmpty();
  }
}
