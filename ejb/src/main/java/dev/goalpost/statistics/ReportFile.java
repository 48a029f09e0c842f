package dev.goalpost.statistics;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A report as a file that is whole before its first byte is sent: whoever receives it slowly keeps
 * no connection to the database, knows from the beginning how much there is to come, and never gets
 * half of it.
 *
 * @param path where it lies until it is {@linkplain #open opened}
 * @param name for who keeps it
 * @param type as HTTP names it
 * @param size in bytes
 * @param rows without the headings
 */
public record ReportFile(Path path, String name, String type, long size, int rows) {

  /** Begins a spreadsheet. */
  interface Opening {
    Sheet on(OutputStream stream) throws IOException;
  }

  /**
   * @param filling writes all of it
   */
  static ReportFile of(
      final String name, final String type, final Opening opening, final Consumer<Sheet> filling) {
    try {
      final var path = Files.createTempFile("report", null);
      final int rows = write(path, opening, filling);
      return new ReportFile(path, name, type, Files.size(path), rows);
    } catch (final IOException e) {
      throw new UncheckedIOException("A report could not be written", e);
    }
  }

  private static int write(final Path path, final Opening opening, final Consumer<Sheet> filling)
      throws IOException {
    boolean complete = false;
    try (var stream = new BufferedOutputStream(Files.newOutputStream(path));
        var sheet = opening.on(stream)) {
      filling.accept(sheet);
      complete = true;
      return sheet.rows();
    } finally {
      if (!complete) {
        Files.delete(path);
      }
    }
  }

  /** Its content, once: the file is gone when the stream is closed. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
  }
}
