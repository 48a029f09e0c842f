package dev.goalpost.launch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The key that stored credentials are encrypted with, where the environment names none. The
 * application makes it at the first start; a damaged one is no key at all, and a new one in its
 * place would make every stored credential unreadable.
 */
record SecretKeyFile(Path path) {

  private static final int KEY_BYTES = 32;

  static SecretKeyFile in(DataDirectory data) {
    return new SecretKeyFile(data.path().resolve("secret.key"));
  }

  void check() {
    if (Files.exists(path) && !isKey()) {
      throw new StartRefused(
          ("The secret key in %s is damaged: restore the file from your backup, or set"
                  + " GOALPOST_SECRET_KEY to what it held.")
              .formatted(path));
    }
  }

  private boolean isKey() {
    try {
      return Base64.getDecoder().decode(Files.readString(path).strip()).length == KEY_BYTES;
    } catch (IllegalArgumentException | CharacterCodingException noBase64) {
      return false;
    } catch (IOException e) {
      throw new StartRefused(
          "The secret key in %s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }
}
