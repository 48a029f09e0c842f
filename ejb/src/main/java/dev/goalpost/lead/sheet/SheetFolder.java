package dev.goalpost.lead.sheet;

import dev.goalpost.lead.sheet.UnreadableSheet.Reason;
import dev.goalpost.platform.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where an import lies: the file, and beside it how far it has come.
 *
 * @param path of the folder, which need not be there
 */
record SheetFolder(Path path) {

  /** The import that lies here; one that lacks its file has no use any more. */
  Optional<SheetImport> read() throws IOException {
    try (var state = Files.newInputStream(state())) {
      return Optional.of(JsonText.MAPPER.readValue(state, SheetImport.class))
          .filter(kept -> kept.stage() == SheetStage.STORED || Files.exists(sheet()));
    } catch (final NoSuchFileException nothing) {
      return Optional.empty();
    }
  }

  /** Under its name there is a whole state or none, also when the process is killed meanwhile. */
  void write(final SheetImport kept) throws IOException {
    final var draft = path.resolve("state.new");
    Files.write(
        draft,
        JsonText.MAPPER.writeValueAsBytes(kept),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.DSYNC,
        StandardOpenOption.WRITE);
    Files.move(draft, state(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Keeps a file, and nothing of what was here before.
   *
   * @param most bytes
   * @return a text that tells its content from any other
   * @throws UnreadableSheet if it is longer
   */
  String keep(final InputStream content, final long most) throws IOException, UnreadableSheet {
    clear();
    Files.createDirectories(path);
    final var digest = sha256();
    try (var target = Files.newOutputStream(sheet());
        var source = new DigestInputStream(content, digest)) {
      if (most < copy(source, target, most)) {
        throw new UnreadableSheet(Reason.TOO_LARGE, 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static long copy(final InputStream source, final OutputStream target, final long most)
      throws IOException {
    final var buffer = new byte[1 << 16];
    long copied = 0;
    int read = source.read(buffer);
    while (read >= 0 && copied <= most) {
      target.write(buffer, 0, read);
      copied += read;
      read = source.read(buffer);
    }
    return copied;
  }

  InputStream open() throws IOException {
    return Files.newInputStream(sheet());
  }

  void removeSheet() throws IOException {
    Files.deleteIfExists(sheet());
  }

  /** Removes all of it. */
  void clear() throws IOException {
    if (Files.exists(path)) {
      Files.deleteIfExists(state());
      try (var files = Files.list(path)) {
        for (final var file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.delete(path);
    }
  }

  /** Whether nothing has happened to it for that long. */
  boolean isUntouchedSince(final Instant moment) throws IOException {
    return Files.getLastModifiedTime(path).toInstant().isBefore(moment);
  }

  private Path sheet() {
    return path.resolve("sheet.csv");
  }

  private Path state() {
    return path.resolve("state.json");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
