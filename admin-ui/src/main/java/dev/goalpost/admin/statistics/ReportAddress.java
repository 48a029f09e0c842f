package dev.goalpost.admin.statistics;

import dev.goalpost.statistics.ReportQuery;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of statistics shows, as its address says it. Parameters have the names that the
 * HTTP API has for them; what is not known is left out.
 */
public final class ReportAddress {

  static final String PERIOD = "period";
  static final String FROM = "from";
  static final String TO = "to";
  static final String BASIS = "basis";
  static final String GROUP_BY = "group_by";
  static final String COLUMNS = "columns";
  static final String TITLE = "title";
  static final String PRESET = "preset";
  static final String SORT = "sort";
  static final String PAGE = "page";
  static final String TREND = "trend";
  static final String FUNNEL = "funnel";

  private static final List<String> ORDER =
      List.of(PERIOD, FROM, TO, BASIS, GROUP_BY, COLUMNS, TITLE, PRESET, SORT, PAGE, TREND, FUNNEL);

  /** Their values may stand behind one another, with commas between. */
  private static final Set<String> LISTS = Set.of(GROUP_BY, COLUMNS, TREND, FUNNEL);

  private final Map<String, List<String>> values;

  private ReportAddress(final Map<String, List<String>> values) {
    this.values = values;
  }

  /** As decoded parameters give it; a filter that was typed comes in two of them. */
  static ReportAddress of(final Map<String, String[]> parameters) {
    final var address = new ReportAddress(known(parameters));
    final var key = parameters.getOrDefault("filter_key", new String[] {""})[0];
    final var value = parameters.getOrDefault("filter_value", new String[] {""})[0].strip();
    return ReportQuery.factKeys().contains(key) && !value.isEmpty()
        ? address.filtered(key, value)
        : address;
  }

  /** As {@link #query} wrote it, or a form. */
  static ReportAddress parse(final String query) {
    final var parameters = new LinkedHashMap<String, String[]>();
    Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(
            pair ->
                parameters.merge(pair[0], new String[] {decoded(pair[1])}, ReportAddress::both));
    return of(parameters);
  }

  private static String[] both(final String[] first, final String[] second) {
    return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static Map<String, List<String>> known(final Map<String, String[]> parameters) {
    final var known = new LinkedHashMap<String, List<String>>();
    Stream.concat(ORDER.stream(), ReportQuery.factKeys().stream())
        .filter(parameters::containsKey)
        .forEach(name -> known.put(name, read(name, parameters.get(name))));
    known.values().removeIf(List::isEmpty);
    return known;
  }

  /** The empty value of a filter stands for what is missing; elsewhere it is none. */
  private static List<String> read(final String name, final String[] sent) {
    final var all =
        LISTS.contains(name)
            ? Arrays.stream(sent).flatMap(value -> Arrays.stream(value.split(",")))
            : Arrays.stream(sent);
    return all.filter(value -> !ORDER.contains(name) || !value.isBlank()).distinct().toList();
  }

  /** All values under a name. */
  List<String> all(final String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value under a name, or what stands for it. */
  String first(final String name, final String absent) {
    return all(name).isEmpty() ? absent : all(name).get(0);
  }

  /** What values the rows may have, by what they are filtered by. */
  Map<String, List<String>> filters() {
    final var filters = new LinkedHashMap<>(values);
    filters.keySet().removeAll(ORDER);
    return filters;
  }

  /** The same with other values under a name; none take it away. What is shown begins anew. */
  ReportAddress with(final String name, final List<String> wanted) {
    return without(PAGE).replacing(name, wanted);
  }

  /** The same with other values under a name, and on the same page. */
  ReportAddress replacing(final String name, final List<String> wanted) {
    final var changed = new LinkedHashMap<>(values);
    changed.put(name, wanted);
    changed.values().removeIf(List::isEmpty);
    return new ReportAddress(changed);
  }

  ReportAddress with(final String name, final String value) {
    return with(name, List.of(value));
  }

  ReportAddress without(final String... names) {
    final var changed = new LinkedHashMap<>(values);
    List.of(names).forEach(changed::remove);
    return new ReportAddress(changed);
  }

  /** The same with one more value to filter by. */
  ReportAddress filtered(final String key, final String value) {
    return with(key, Stream.concat(all(key).stream(), Stream.of(value)).distinct().toList());
  }

  /** The same with one value less to filter by. */
  ReportAddress unfiltered(final String key, final String value) {
    return with(key, all(key).stream().filter(one -> !one.equals(value)).toList());
  }

  /** What stands behind the question mark. */
  public String query() {
    final var pairs = new ArrayList<String>();
    fields().forEach(field -> pairs.add(field.name() + "=" + encoded(field.value())));
    return String.join("&", pairs);
  }

  /** A parameter, as a form sends it. */
  public record Field(String name, String value) {}

  List<Field> fields() {
    final var fields = new ArrayList<Field>();
    values.forEach(
        (name, all) -> {
          if (LISTS.contains(name)) {
            fields.add(new Field(name, String.join(",", all)));
          } else {
            all.forEach(value -> fields.add(new Field(name, value)));
          }
        });
    return fields;
  }

  /** A comma may stand as it is. */
  private static String encoded(final String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }

  /** The text itself if it is encoded wrongly. */
  static String decoded(final String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (final IllegalArgumentException malformed) {
      return text;
    }
  }

  /** The titles that were given to columns, by key. */
  Map<String, String> titles() {
    return all(TITLE).stream()
        .map(title -> title.split(":", 2))
        .filter(parts -> parts.length == 2 && !parts[1].isBlank())
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> other));
  }
}
