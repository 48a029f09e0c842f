package dev.goalpost.bench.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the classes of {@code dev.goalpost.bench.war}, which this module compiled. */
final class BenchWar {

  static final String NAME = "bench.war";

  private static final String CLASSES = "WEB-INF/classes/";
  private static final String PACKAGE = "dev/goalpost/bench/war/";
  private static final List<String> NAMES =
      List.of("BenchApplication.class", "ConstantResource.class", "HeapResource.class");

  private BenchWar() {}

  static void write(final Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (final var name : NAMES) {
        add(zip, CLASSES + PACKAGE + name, bytes(PACKAGE + name));
      }
      // One OpenAPI document per server, and that is the product's.
      add(
          zip,
          CLASSES + "META-INF/microprofile-config.properties",
          "mp.openapi.extensions.enabled=false\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] bytes(final String resource) throws IOException {
    try (var in = BenchWar.class.getClassLoader().getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    }
  }

  private static void add(final ZipOutputStream zip, final String name, final byte[] bytes)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
