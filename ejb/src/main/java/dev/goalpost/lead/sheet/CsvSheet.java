package dev.goalpost.lead.sheet;

import dev.goalpost.platform.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Opens spreadsheets as programs write them: in UTF-8, with a byte order mark or without, and with
 * commas, semicolons or tabs between the cells.
 */
final class CsvSheet {

  /** Of those that the headings hold equally often, the first is meant. */
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  private static final int LONGEST_HEADINGS = 32_768;
  private static final char MARK = '\uFEFF';

  private CsvSheet() {}

  /**
   * Reads the headings.
   *
   * @throws Refusal if they cannot be read
   */
  static CSVParser open(final InputStream csv) throws IOException {
    final var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    final var reader = new BufferedReader(new InputStreamReader(csv, decoder), LONGEST_HEADINGS);
    skipMark(reader);
    try {
      return format(delimiter(headings(reader))).parse(reader);
    } catch (final IllegalArgumentException e) {
      throw Refusal.malformedBody("The headings cannot be read: " + e.getMessage());
    }
  }

  private static void skipMark(final BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
  }

  /** The first line, which is read again afterwards. */
  private static String headings(final BufferedReader reader) throws IOException {
    final var line = new StringBuilder();
    reader.mark(LONGEST_HEADINGS);
    int next = reader.read();
    while (next >= 0 && next != '\n' && next != '\r') {
      line.append((char) next);
      if (line.length() == LONGEST_HEADINGS) {
        throw Refusal.malformedBody("The headings are too long.");
      }
      next = reader.read();
    }
    reader.reset();
    return line.toString();
  }

  private static char delimiter(final String headings) {
    return DELIMITERS.stream()
        .max(
            Comparator.<Character>comparingLong(
                    delimiter -> headings.chars().filter(one -> one == delimiter).count())
                .thenComparing(delimiter -> -DELIMITERS.indexOf(delimiter)))
        .orElseThrow();
  }

  private static CSVFormat format(final char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}
