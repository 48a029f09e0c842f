package dev.goalpost.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests keep their files: below the build's output, so that "clean" takes them away. */
final class TestDirectory {

  private static final Path ROOT = Path.of("target", "system-tests").toAbsolutePath();

  private TestDirectory() {}

  /** A new, empty directory. */
  static Path create(String name) {
    try {
      Files.createDirectories(ROOT);
      return Files.createTempDirectory(ROOT, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
