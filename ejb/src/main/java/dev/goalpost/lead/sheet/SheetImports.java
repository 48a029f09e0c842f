package dev.goalpost.lead.sheet;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Digest;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Imports of files, one at a time for each user. The file lies in the data directory while the
 * import is under way, and whoever shows the import asks for one part after the other: so it goes
 * on as long as somebody looks, and is found as it was by whoever looks again.
 *
 * <p>A part is stored before it is noted. One that was stored and not noted is taken once more, and
 * makes nobody twice.
 */
@ApplicationScoped
public class SheetImports {

  /** How many bytes a file may have; below what the server lets in. */
  public static final long MOST_BYTES = 30L << 20;

  private static final int ROWS_OF_A_PART = 2_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

  @Inject private CsvImport imports;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "goalpost.data.dir", defaultValue = "data")
  private Path dataDir;

  /** The user's import, also one that has ended; nothing if there is none. */
  public Optional<SheetImport> find(final String user) {
    try {
      return folder(user).read();
    } catch (final IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Keeps a file in place of what the user had imported before.
   *
   * @throws UnreadableSheet if no leads can be read from it; nothing is kept then
   */
  public synchronized SheetImport keep(
      final String user, final String name, final InputStream content) throws UnreadableSheet {
    final var folder = folder(user);
    boolean kept = false;
    try {
      final var digest = folder.keep(content, MOST_BYTES);
      try (var sheet = folder.open()) {
        final var begun = SheetImport.of(name, clock.instant(), digest, SheetContent.of(sheet));
        folder.write(begun);
        kept = true;
        return begun;
      }
    } catch (final IOException e) {
      throw unusable(e);
    } finally {
      if (!kept) {
        discard(user);
      }
    }
  }

  /**
   * Begins to tell what would become of the rows.
   *
   * @param columns the field of each heading; an empty one leaves the column out
   * @param spot of the rows that name none, or null
   * @throws Refusal if no lead could be read so
   */
  public synchronized void rehearse(
      final String user, final Map<String, String> columns, final String spot) {
    change(user, kept -> kept.begun(SheetStage.REHEARSING, columns, spot));
  }

  /** As {@link #rehearse}, but the rows are stored. */
  public synchronized void store(
      final String user, final Map<String, String> columns, final String spot) {
    change(user, kept -> kept.begun(SheetStage.STORING, columns, spot));
  }

  /** Takes no more parts until it is to go on. */
  public synchronized void pause(final String user, final boolean paused) {
    change(user, kept -> kept.pausing(paused));
  }

  /** Takes the next part, if there is one to take. */
  public synchronized Optional<SheetImport> advance(final String user) {
    final var folder = folder(user);
    try {
      final var found = folder.read();
      if (found.isEmpty() || found.get().paused() || !found.get().stage().reading()) {
        return found;
      }
      return Optional.of(advance(found.get(), folder));
    } catch (final IOException e) {
      throw unusable(e);
    }
  }

  private SheetImport advance(final SheetImport kept, final SheetFolder folder) throws IOException {
    final SheetImport next;
    try (var sheet = folder.open()) {
      next = kept.after(imports.take(sheet, kept.nextPart(ROWS_OF_A_PART)));
    }
    folder.write(next);
    if (next.stage() == SheetStage.STORED) {
      folder.removeSheet();
    }
    return next;
  }

  /** Forgets the user's import; what was stored stays stored. */
  public synchronized void discard(final String user) {
    try {
      folder(user).clear();
    } catch (final IOException e) {
      throw unusable(e);
    }
  }

  /** Removes what nobody has gone on with for a week, of all users. */
  synchronized void forgetOld() {
    final var before = clock.instant().minus(FORGOTTEN_AFTER);
    if (Files.exists(root())) {
      try (var folders = Files.list(root())) {
        for (final var path : folders.toList()) {
          final var folder = new SheetFolder(path);
          if (folder.isUntouchedSince(before)) {
            folder.clear();
          }
        }
      } catch (final IOException e) {
        throw unusable(e);
      }
    }
  }

  private void change(final String user, final UnaryOperator<SheetImport> change) {
    final var folder = folder(user);
    try {
      final var kept = folder.read().orElseThrow(() -> Refusal.notFound("The import"));
      if (kept.stage() != SheetStage.STORED) {
        folder.write(change.apply(kept));
      }
    } catch (final IOException e) {
      throw unusable(e);
    }
  }

  private SheetFolder folder(final String user) {
    return new SheetFolder(root().resolve(AccountScope.current() + "-" + Digest.of(user)));
  }

  private Path root() {
    return dataDir.resolve("imports");
  }

  private static UncheckedIOException unusable(final IOException e) {
    return new UncheckedIOException("An import cannot be kept in the data directory", e);
  }
}
