package dev.goalpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountriesTest {

  @Test
  void anAddressHasTheCountryOfItsNetwork(@TempDir final Path directory) throws IOException {
    final var file = Files.write(directory.resolve("countries.mmdb"), lowerHalfIn("PT"));
    final var countries = new Countries(file.toFile());

    assertThat(countries.of("62.48.1.1")).contains("PT");
    assertThat(countries.of("192.0.2.1")).isEmpty();

    countries.close();
  }

  @Test
  void withoutAFileNobodyKnows() {
    assertThat(new Countries().of("62.48.1.1")).isEmpty();
  }

  @Test
  void onlyCountriesAreNamed() {
    assertThat(Countries.named(" de")).contains("DE");
    assertThat(Countries.named("XX")).isEmpty();
    assertThat(Countries.named(null)).isEmpty();
  }

  /** A database of one node: addresses below 128.0.0.0 are in that country, others in none. */
  private static byte[] lowerHalfIn(final String country) throws IOException {
    final var file = new ByteArrayOutputStream();
    file.write(new byte[] {0, 0, 17, 0, 0, 1});
    file.write(new byte[16]);
    map(file, 1);
    text(file, "country");
    map(file, 1);
    text(file, "iso_code");
    text(file, country);
    file.write(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
    file.write("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    metadata(file);
    return file.toByteArray();
  }

  private static void metadata(final ByteArrayOutputStream file) throws IOException {
    map(file, 9);
    number(file, "binary_format_major_version", 0xA1, 2);
    number(file, "binary_format_minor_version", 0xA1, 0);
    number(file, "node_count", 0xC1, 1);
    number(file, "record_size", 0xA1, 24);
    number(file, "ip_version", 0xA1, 4);
    text(file, "database_type");
    text(file, "Test-Country");
    text(file, "languages");
    file.write(new byte[] {0, 4});
    text(file, "description");
    map(file, 0);
    text(file, "build_epoch");
    file.write(new byte[] {1, 2, 1});
  }

  private static void number(
      final ByteArrayOutputStream file, final String name, final int type, final int value)
      throws IOException {
    text(file, name);
    file.write(type);
    file.write(value);
  }

  private static void map(final ByteArrayOutputStream file, final int size) {
    file.write(0xE0 | size);
  }

  private static void text(final ByteArrayOutputStream file, final String text) throws IOException {
    file.write(0x40 | text.length());
    file.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
