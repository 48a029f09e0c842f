package dev.goalpost.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under the installation's key, as 43 characters of unpadded base64url: a fixed-size
 * key for values of any length that nobody can tell from the values alone.
 */
@ApplicationScoped
public class SecretDigest {

  private static final String ALGORITHM = "HmacSHA256";

  /** The key itself encrypts: what is used here follows from it. */
  private static final String PURPOSE = "goalpost digests";

  @Inject private SecretKeyFile keyFile;

  private SecretKeySpec key;

  /** Digests under that key, whatever the installation's is. */
  public static SecretDigest under(final byte[] material) {
    final var digest = new SecretDigest();
    digest.use(material);
    return digest;
  }

  @PostConstruct
  void loadKey() {
    use(keyFile.material());
  }

  private void use(final byte[] material) {
    key = new SecretKeySpec(digest(new SecretKeySpec(material, ALGORITHM), PURPOSE), ALGORITHM);
  }

  public String of(final String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(key, text));
  }

  private static byte[] digest(final SecretKeySpec key, final String text) {
    try {
      final var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (final GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }
}
