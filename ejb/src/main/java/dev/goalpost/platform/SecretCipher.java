package dev.goalpost.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts credentials for storage with AES-256-GCM.
 *
 * <p>The stored form is {@code v1.<key id>.<base64url of nonce and ciphertext>}; the key id says
 * which key a row needs, so that rows can be moved to a new key one by one.
 */
@ApplicationScoped
public class SecretCipher {

  private static final String VERSION = "v1";
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  @Inject private SecretKeyFile keyFile;

  private SecretKeySpec key;
  private String keyId;

  @PostConstruct
  void loadKey() {
    final var material = keyFile.material();
    key = new SecretKeySpec(material, "AES");
    keyId = Digest.of(Base64.getEncoder().encodeToString(material)).substring(0, 8);
  }

  public String encrypt(final String clear) {
    final var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    final var sealed = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8));
    final var packed = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
    return VERSION
        + "."
        + keyId
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.array());
  }

  /**
   * @throws IllegalStateException if {@code stored} was encrypted under another key
   */
  public String decrypt(final String stored) {
    final var parts = stored.split("\\.", 3);
    if (parts.length != 3 || !parts[0].equals(VERSION) || !parts[1].equals(keyId)) {
      throw new IllegalStateException(
          "A stored credential was encrypted under another key: start with the GOALPOST_SECRET_KEY"
              + " it was saved with.");
    }
    final var packed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
    final var nonce = new byte[NONCE_BYTES];
    packed.get(nonce);
    final var sealed = new byte[packed.remaining()];
    packed.get(sealed);
    return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
  }

  private byte[] run(final int mode, final byte[] nonce, final byte[] input) {
    try {
      final var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (final GeneralSecurityException e) {
      throw new IllegalStateException("A stored credential could not be read or written", e);
    }
  }
}
