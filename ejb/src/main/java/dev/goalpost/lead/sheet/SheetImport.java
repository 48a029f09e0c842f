package dev.goalpost.lead.sheet;

import dev.goalpost.platform.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An import of a file that somebody sent, kept until the last of its parts is done. It is found
 * again as it was by whoever comes back, and after the server was started anew.
 *
 * @param name of the file
 * @param cameAt when it was sent; null where that was not noted yet
 * @param digest tells its content from any other
 * @param examples a value of each heading that has one, to tell what it holds
 * @param rows how many it has
 * @param columns the field of each heading; an empty one leaves the column out
 * @param spot of the rows that name none, or null
 * @param paused whether no part is to be taken now
 */
public record SheetImport(
    String name,
    Instant cameAt,
    String digest,
    List<String> headings,
    Map<String, String> examples,
    long rows,
    Map<String, String> columns,
    String spot,
    SheetStage stage,
    boolean paused,
    SheetProgress progress) {

  /** An import that begins: headings that are fields mean them. */
  static SheetImport of(
      final String name, final Instant cameAt, final String digest, final SheetContent content) {
    return new SheetImport(
        name,
        cameAt,
        digest,
        content.headings(),
        content.examples(),
        content.rows(),
        guessed(content.headings()),
        null,
        SheetStage.CHOOSING,
        false,
        SheetProgress.NONE);
  }

  private static Map<String, String> guessed(final List<String> headings) {
    final var columns = new LinkedHashMap<String, String>();
    final var taken = new HashSet<String>();
    for (final var heading : headings) {
      final var field = fieldOf(heading);
      columns.put(heading, taken.add(field) ? field : "");
    }
    return columns;
  }

  private static String fieldOf(final String heading) {
    return LeadColumns.EXPORTED.stream()
        .filter(field -> field.equalsIgnoreCase(heading))
        .findFirst()
        .orElse(heading.startsWith(LeadColumns.PARAMS) ? heading : "");
  }

  /**
   * The same from its first row on, as it was chosen.
   *
   * @throws Refusal if no lead could be read so
   */
  SheetImport begun(
      final SheetStage next, final Map<String, String> chosen, final String chosenSpot) {
    final var fields = CsvImport.fields(headings, chosen);
    if (fields.isEmpty()) {
      throw Refusal.invalidField("map", "Map at least one column to a field.");
    }
    if (chosenSpot == null && !fields.containsValue("spot")) {
      throw Refusal.invalidField("spot", "Name a spot for the rows that name none.");
    }
    return new SheetImport(
        name,
        cameAt,
        digest,
        headings,
        examples,
        rows,
        chosen,
        chosenSpot,
        next,
        false,
        SheetProgress.NONE);
  }

  SheetImport pausing(final boolean pause) {
    return with(stage, pause, progress);
  }

  /** The part that comes next. */
  CsvImport.Order nextPart(final int size) {
    return new CsvImport.Order(
        columns,
        spot,
        spot == null ? digest : digest + ":" + spot,
        Math.toIntExact(progress.read() + 1),
        size,
        stage == SheetStage.REHEARSING,
        cameAt == null ? Instant.EPOCH : cameAt);
  }

  SheetImport after(final CsvImport.Result part) {
    final var next = stage == SheetStage.REHEARSING ? SheetStage.REHEARSED : SheetStage.STORED;
    return with(part.nextRow() == null ? next : stage, paused, progress.after(part));
  }

  private SheetImport with(
      final SheetStage otherStage, final boolean otherPaused, final SheetProgress otherProgress) {
    return new SheetImport(
        name,
        cameAt,
        digest,
        headings,
        otherStage == SheetStage.STORED ? Map.of() : examples,
        rows,
        columns,
        spot,
        otherStage,
        otherPaused,
        otherProgress);
  }
}
