package dev.goalpost.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyFileTest {

  @TempDir private Path directory;

  @Test
  void theFirstStartHasNoKeyYet() {
    assertThatCode(file()::check).doesNotThrowAnyException();
  }

  @Test
  void aWholeKeyIsFine() throws IOException {
    write(
        (Base64.getEncoder().encodeToString(new byte[32]) + "\n").getBytes(StandardCharsets.UTF_8));

    assertThatCode(file()::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "AAAA", "not a key, but a sentence of some length, is it?", "\u00ff"})
  void aDamagedKeyEndsTheStart(String content) throws IOException {
    write(content.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(file()::check)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("secret.key")
        .hasMessageContaining("damaged");
  }

  private SecretKeyFile file() {
    return SecretKeyFile.in(new DataDirectory(directory));
  }

  private void write(byte[] content) throws IOException {
    Files.write(directory.resolve("secret.key"), content);
  }
}
