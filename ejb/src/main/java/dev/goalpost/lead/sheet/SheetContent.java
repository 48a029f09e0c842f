package dev.goalpost.lead.sheet;

import dev.goalpost.lead.sheet.UnreadableSheet.Reason;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.SheetText;
import dev.goalpost.platform.ShortText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a spreadsheet holds, known once it was read from its beginning to its end.
 *
 * @param examples the first value of each heading that has one
 * @param rows how many there are below the headings
 */
record SheetContent(List<String> headings, Map<String, String> examples, long rows) {

  private static final int LONGEST_EXAMPLE = 80;

  /**
   * @throws UnreadableSheet if it holds no rows, or one that cannot be read
   */
  static SheetContent of(final InputStream csv) throws IOException, UnreadableSheet {
    try (var parser = CsvSheet.open(csv)) {
      final var content = read(parser);
      if (content.rows() == 0) {
        throw new UnreadableSheet(Reason.EMPTY, 0);
      }
      return content;
    } catch (final CharacterCodingException e) {
      throw new UnreadableSheet(Reason.NOT_UTF8, 0);
    } catch (final CSVException e) {
      throw new UnreadableSheet(Reason.NO_CSV, 0);
    } catch (final Refusal refusal) {
      throw new UnreadableSheet(Reason.HEADINGS, 0);
    }
  }

  private static SheetContent read(final CSVParser parser) throws UnreadableSheet {
    final var headings = List.copyOf(parser.getHeaderNames());
    final var examples = new HashMap<String, String>();
    try {
      for (final var row : parser) {
        if (examples.size() < headings.size()) {
          learn(row, headings, examples);
        }
      }
    } catch (final UncheckedIOException e) {
      throw new UnreadableSheet(
          e.getCause() instanceof CharacterCodingException ? Reason.NOT_UTF8 : Reason.NO_CSV,
          parser.getRecordNumber() + 1);
    }
    return new SheetContent(headings, examples, parser.getRecordNumber());
  }

  private static void learn(
      final CSVRecord row, final List<String> headings, final Map<String, String> examples) {
    for (final var heading : headings) {
      final var value = row.isSet(heading) ? SheetText.read(row.get(heading)) : "";
      if (!value.isBlank()) {
        examples.putIfAbsent(heading, ShortText.cut(value, LONGEST_EXAMPLE));
      }
    }
  }
}
