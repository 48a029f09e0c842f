package dev.goalpost.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
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

  private final Map<String, SecretKeySpec> keys = new HashMap<>();
  private String keyId;

  @PostConstruct
  void loadKeys() {
    keyFile.formerMaterial().ifPresent(this::add);
    use(keyFile.material());
  }

  /** Encrypts with this key from now on. */
  void use(final byte[] material) {
    keyId = add(material);
  }

  private String add(final byte[] material) {
    final var id = Digest.of(Base64.getEncoder().encodeToString(material)).substring(0, 8);
    keys.put(id, new SecretKeySpec(material, "AES"));
    return id;
  }

  /** Whether {@code stored} needs no other key than the one that is used now. */
  boolean isCurrent(final String stored) {
    return stored.startsWith(VERSION + "." + keyId + ".");
  }

  public String encrypt(final String clear) {
    final var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    final var sealed =
        run(Cipher.ENCRYPT_MODE, keys.get(keyId), nonce, clear.getBytes(StandardCharsets.UTF_8));
    final var packed = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
    return VERSION
        + "."
        + keyId
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.array());
  }

  /**
   * @throws IllegalStateException if {@code stored} was encrypted under a key that we do not have
   */
  public String decrypt(final String stored) {
    final var parts = stored.split("\\.", 3);
    if (parts.length != 3 || !parts[0].equals(VERSION) || !keys.containsKey(parts[1])) {
      throw new IllegalStateException(
          "A stored credential was encrypted under another key: start with the GOALPOST_SECRET_KEY"
              + " it was saved with, or give that one as GOALPOST_SECRET_KEY_OLD.");
    }
    final var packed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
    final var nonce = new byte[NONCE_BYTES];
    packed.get(nonce);
    final var sealed = new byte[packed.remaining()];
    packed.get(sealed);
    return new String(
        run(Cipher.DECRYPT_MODE, keys.get(parts[1]), nonce, sealed), StandardCharsets.UTF_8);
  }

  private static byte[] run(
      final int mode, final SecretKeySpec key, final byte[] nonce, final byte[] input) {
    try {
      final var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (final GeneralSecurityException e) {
      throw new IllegalStateException("A stored credential could not be read or written", e);
    }
  }
}
