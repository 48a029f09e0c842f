package dev.goalpost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the key that encrypts stored credentials comes from: {@code GOALPOST_SECRET_KEY}, or a file
 * in the data folder that is made at first start.
 */
@ApplicationScoped
class SecretKeyFile {

  private static final Logger LOG = Logger.getLogger(SecretKeyFile.class.getName());
  private static final String FILE_NAME = "secret.key";
  private static final int KEY_BYTES = 32;

  @Inject
  @ConfigProperty(name = "goalpost.secret.key")
  private Optional<String> configured;

  @Inject
  @ConfigProperty(name = "goalpost.secret.key.old")
  private Optional<String> former;

  @Inject
  @ConfigProperty(name = "goalpost.data.dir", defaultValue = "data")
  private Path dataDir;

  /** The key that stored credentials are being moved away from, if there is one. */
  Optional<byte[]> formerMaterial() {
    return former
        .filter(text -> !text.isBlank())
        .map(text -> sha256(text.strip().getBytes(StandardCharsets.UTF_8)));
  }

  /** 32 bytes: the SHA-256 of the passphrase, whatever its length. */
  byte[] material() {
    final var passphrase = configured.filter(text -> !text.isBlank()).orElseGet(this::fromFile);
    return sha256(passphrase.getBytes(StandardCharsets.UTF_8));
  }

  private String fromFile() {
    final var file = dataDir.resolve(FILE_NAME);
    try {
      return Files.exists(file) ? Files.readString(file).strip() : create(file);
    } catch (final IOException e) {
      throw new UncheckedIOException("The secret key file " + file + " is not usable", e);
    }
  }

  private static String create(final Path file) throws IOException {
    final var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    final var key = Base64.getEncoder().encodeToString(bytes);
    write(key, file);
    LOG.warning(
        () ->
            "GOALPOST_SECRET_KEY is not set: a key was made in "
                + file
                + ". Back it up: stored credentials cannot be read without it.");
    return key;
  }

  /** Under its name there is a whole key or none, also when the process is killed meanwhile. */
  private static void write(final String key, final Path file) throws IOException {
    final var draft = Files.createTempFile(Files.createDirectories(file.getParent()), "key", null);
    Files.writeString(draft, key + "\n", StandardOpenOption.DSYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] sha256(final byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(input);
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
