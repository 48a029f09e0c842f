package dev.goalpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkReadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TelegramBot (like TwitterBot)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Twitterbot/1.0",
        "WhatsApp/2.23.20.0",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)"
      })
  void programsThatLookAtLinksAreKnown(final String userAgent) {
    assertThat(LinkReaders.include(userAgent)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
        "Mozilla/5.0 (Linux; Android 13; CUBOT) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
        "curl/8.5.0",
        ""
      })
  void peopleAreCounted(final String userAgent) {
    assertThat(LinkReaders.include(userAgent)).isFalse();
  }

  @Test
  void whoeverSaysNothingIsTakenForAPerson() {
    assertThat(LinkReaders.include(null)).isFalse();
  }
}
