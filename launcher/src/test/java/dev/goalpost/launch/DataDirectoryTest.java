package dev.goalpost.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path temporary;

  @Test
  void belongsToOneServerOnly() {
    DataDirectory data = new DataDirectory(temporary.resolve("data"));
    data.claim();

    assertThatThrownBy(data::claim)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Another Goalpost")
        .hasMessageContaining(data.path().toString());
  }

  @Test
  void saysWhyItCannotBeWritten() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(new DataDirectory(file.resolve("data"))::claim)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("GOALPOST_DATA_DIR")
        .hasMessageContaining("cannot be written");
  }

  @Test
  void takesTheConfigurationFromAReadOnlyServer() throws IOException {
    Path server = Files.createDirectory(temporary.resolve("original"));
    for (String name : DataDirectory.CONFIGURATION_FILES) {
      Files.setPosixFilePermissions(
          Files.writeString(server.resolve(name), "new"),
          PosixFilePermissions.fromString("r--r--r--"));
    }
    DataDirectory data = new DataDirectory(temporary.resolve("data"));
    data.claim();

    data.refreshConfiguration(server);
    data.refreshConfiguration(server);

    assertThat(data.configuration().resolve("standalone.xml")).hasContent("new");
    assertThat(Files.getPosixFilePermissions(data.configuration().resolve("standalone.xml")))
        .contains(PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void keepsTheNameOfTheNode() {
    DataDirectory data = new DataDirectory(temporary);
    data.claim();

    assertThat(data.nodeId()).hasSize(18).isEqualTo(data.nodeId());
  }
}
