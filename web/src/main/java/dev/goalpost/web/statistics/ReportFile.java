package dev.goalpost.web.statistics;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
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
 */
final class ReportFile {

  private ReportFile() {}

  /** Begins a spreadsheet. */
  interface Opening {
    Sheet on(OutputStream stream) throws IOException;
  }

  /**
   * The answer.
   *
   * @param name of the file
   * @param filling writes all of it
   */
  static Response of(
      final String name, final String type, final Opening opening, final Consumer<Sheet> filling) {
    try {
      final var path = Files.createTempFile("report", null);
      final int rows = write(path, opening, filling);
      final long size = Files.size(path);
      return Response.ok(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), type)
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
          .header(HttpHeaders.CONTENT_LENGTH, size)
          .header("X-Total-Rows", rows)
          .build();
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
}
