package dev.goalpost.lead.sheet;

import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
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
  private static final int LONGEST_SHOWN = 80;

  /** Every second byte of UTF-16, which can otherwise pass for UTF-8. */
  private static final char NUL = '\0';

  private static final char MARK = '\uFEFF';

  private CsvSheet() {}

  /**
   * Reads the headings.
   *
   * @throws Refusal if one is blank, or two are alike
   */
  static CSVParser open(final InputStream csv) throws IOException {
    final var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    final var reader = new BufferedReader(new InputStreamReader(csv, decoder), LONGEST_HEADINGS);
    skipMark(reader);
    final var parser = format(delimiter(headings(reader))).parse(reader);
    checkHeadings(parser.getHeaderNames());
    return parser;
  }

  private static void checkHeadings(final List<String> headings) {
    final var seen = new HashSet<String>();
    for (final var heading : headings) {
      if (heading.isBlank()) {
        throw Refusal.malformedBody(
            "Column " + (seen.size() + 1) + " has no heading: name it, or take it out.");
      }
      if (!seen.add(heading)) {
        throw Refusal.malformedBody(
            "Two columns are headed "
                + ShortText.cut(heading, LONGEST_SHOWN)
                + ": rename one, or take it out.");
      }
    }
  }

  /** Why nothing more can be read. */
  static Refusal unreadable(final IOException fault) {
    return Refusal.malformedBody(
        fault instanceof CharacterCodingException
            ? "That is no CSV in UTF-8: save the sheet as \"CSV UTF-8\" and send it again."
            : "The quotation marks do not match: one is opened and never closed, or text follows"
                + " one that closes.");
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
      if (next == NUL) {
        throw new MalformedInputException(line.length());
      }
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
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
        .setAllowMissingColumnNames(true)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}
