package dev.goalpost.lead;

import com.github.f4b6a3.tsid.Tsid;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;

/**
 * Makes click ids: 24 lower-case letters and digits, which fit Telegram's start parameter.
 *
 * <p>The first half rises with time, which keeps the index compact; the second is random, since
 * whoever knows a click id can report its conversions.
 */
@ApplicationScoped
public class ClickIds {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int RANDOM_CHARACTERS = 11;

  private final SecureRandom random = new SecureRandom();

  @Inject private TimeOrderedIds ids;

  public String next() {
    final var clickId = new StringBuilder(Tsid.from(ids.next()).toLowerCase());
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      clickId.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return clickId.toString();
  }
}
