package dev.goalpost.delivery.tracker;

import dev.goalpost.platform.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests by the Standard Webhooks scheme, so that a receiver can tell that they are ours
 * and how old they are.
 *
 * @param secrets one, or two during rotation: the receiver may know either
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
record WebhookSignature(List<Secret> secrets) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  WebhookSignature {
    secrets = List.copyOf(secrets);
  }

  /**
   * The headers that sign a request.
   *
   * @param id the same on every retry, so that the receiver can tell a repetition
   * @param body empty if there is none
   */
  Map<String, String> headers(final String id, final Instant sentAt, final String body) {
    final var timestamp = Long.toString(sentAt.getEpochSecond());
    final var content = id + "." + timestamp + "." + body;
    final var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", timestamp);
    headers.put(
        "webhook-signature",
        secrets.stream().map(secret -> sign(secret, content)).collect(Collectors.joining(" ")));
    return headers;
  }

  private static String sign(final Secret secret, final String content) {
    try {
      final var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      return "v1,"
          + Base64.getEncoder()
              .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (final GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }

  private static byte[] key(final Secret secret) {
    final var text = secret.value();
    return Base64.getDecoder()
        .decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
  }
}
