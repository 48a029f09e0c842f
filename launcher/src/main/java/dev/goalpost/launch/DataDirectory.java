package dev.goalpost.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything the server writes: the embedded database, the messages' journal, the transaction log,
 * the log files. The server's own files stay untouched and may be read-only or shared.
 */
record DataDirectory(Path path) {

  /** A lock is lost when its channel is collected as garbage. */
  private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

  static final List<String> CONFIGURATION_FILES =
      List.of(
          "standalone.xml",
          "logging.properties",
          "application-roles.properties",
          "application-users.properties",
          "mgmt-groups.properties",
          "mgmt-users.properties");

  Path logs() {
    return path.resolve("log");
  }

  /** The application server's working directory. */
  Path base() {
    return path.resolve("server");
  }

  Path configuration() {
    return base().resolve("configuration");
  }

  /**
   * Creates the directory where it is missing and keeps it for this process alone. The lock ends
   * with the process, however that ends.
   */
  void claim() {
    createDirectories();
    if (!locks()) {
      throw new StartRefused(
          "Another Goalpost is running on the data directory %s (GOALPOST_DATA_DIR)."
              .formatted(path));
    }
  }

  /**
   * Copies the server's configuration. Every start takes it afresh, so that an upgrade takes
   * effect; settings belong into the environment.
   */
  void refreshConfiguration(Path source) {
    try {
      for (String file : CONFIGURATION_FILES) {
        copyContent(source.resolve(file), configuration().resolve(file));
      }
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** The server rewrites some of these files, so a read-only original must not make them so. */
  private static void copyContent(Path from, Path to) throws IOException {
    try (InputStream content = Files.newInputStream(from)) {
      Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Names this server among all that share a database; made at the first start, then kept. */
  String nodeId() {
    Path file = base().resolve("node-id");
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, UUID.randomUUID().toString().substring(0, 18));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private void createDirectories() {
    try {
      for (Path directory : List.of(path, logs(), configuration())) {
        Files.createDirectories(directory);
      }
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private boolean locks() {
    try {
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      HELD.add(channel);
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private StartRefused notWritable(IOException e) {
    return new StartRefused(
        "The data directory %s (GOALPOST_DATA_DIR) cannot be written: %s"
            .formatted(path, e.getMessage()),
        e);
  }
}
