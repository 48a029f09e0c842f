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
        "Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)",
        "Mozilla/5.0 (compatible; YandexDirect/3.0; +http://yandex.com/bots)",
        "Mozilla/5.0 (compatible; YandexMetrika/2.0; +http://yandex.com/bots)",
        "Mozilla/5.0 (compatible; YaDirectFetcher/1.0; Dyatel; +http://yandex.com/bots)",
        "Mediapartners-Google",
        "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36"
            + " Chrome/125.0 Mobile Safari/537.36 (compatible; Google-InspectionTool/1.0;)",
        "AdsBot-Google (+http://www.google.com/adsbot.html)",
        "Slack-ImgProxy (+https://api.slack.com/robots)",
        "Iframely/1.3.1 (+https://iframely.com/docs/about)",
        "Viber/20.3.0 CFNetwork/1410.0.3 Darwin/22.6.0",
        "Viber"
      })
  void programsThatLookAtLinksAreKnown(final String userAgent) {
    assertThat(LinkReaders.include(userAgent)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
        "Mozilla/5.0 (Linux; Android 13; CUBOT) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 13; CUBOT_NOTE_S) AppleWebKit/537.36 Chrome/120.0 Mobile",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
        "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
        "Mozilla/5.0 (Linux; arm_64; Android 12; M2101K6G) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/124.0 YaBrowser/24.6.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UD1A; wv) AppleWebKit/537.36 Version/4.0"
            + " Chrome/126.0 Mobile Safari/537.36 Telegram-Android/10.14.5 (Google Pixel 8; SDK 34)",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
            + " Instagram 337.0.3.23.54 (iPhone14,5; iOS 17_5; en_US; scale=3.00; 1170x2532)",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
            + " [FBAN/FBIOS;FBAV/468.0.0.38.107;FBBV/607372839;FBDV/iPhone14,5;FBLC/en_US]",
        "Mozilla/5.0 (Linux; Android 13; SM-A536B; wv) AppleWebKit/537.36 Version/4.0 Chrome/126.0"
            + " Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/468.0.0.54.81;]",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Viber/22.1",
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
