package dev.goalpost.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories with all that they hold. */
final class Directories {

  private Directories() {}

  static void delete(final Path directory) throws IOException {
    if (Files.exists(directory)) {
      for (final var path : deepestFirst(directory)) {
        Files.delete(path);
      }
    }
  }

  static void copy(final Path source, final Path target) throws IOException {
    for (final var path : contents(source)) {
      Files.copy(path, target.resolve(source.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static List<Path> deepestFirst(final Path directory) throws IOException {
    return contents(directory).stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static List<Path> contents(final Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.toList();
    }
  }
}
