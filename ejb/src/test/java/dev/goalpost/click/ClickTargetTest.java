package dev.goalpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClickTargetTest {

  @ParameterizedTest
  @CsvSource({
    "https://t.me/some_bot, https://t.me/some_bot?start=abc",
    "https://T.me/some_bot, https://T.me/some_bot?start=abc",
    "https://t.me/some_bot?a=b, https://t.me/some_bot?a=b&start=abc",
    "https://t.me/some_bot?start=old&a=b, https://t.me/some_bot?a=b&start=abc",
    "https://telegram.me/some_bot, https://telegram.me/some_bot?start=abc",
    "https://example.org/x/{click_id}?c={click_id}, https://example.org/x/abc?c=abc",
    "https://example.org/?a=b#top, https://example.org/?a=b&click_id=abc#top",
    "https://example.org, https://example.org?click_id=abc",
    "https://not-t.me/bot, https://not-t.me/bot?click_id=abc",
    "https://example.org/привет, https://example.org/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82?click_id=abc"
  })
  void theClickIdStandsWhereTheTargetLooksForIt(final String target, final String expected) {
    assertThat(new ClickTarget(target).of("abc")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.me/some_bot, https://t.me/some_bot",
    "https://example.org/?c={click_id}, https://example.org/?c="
  })
  void whoeverIsNotCountedHasNoClickId(final String target, final String expected) {
    assertThat(new ClickTarget(target).ofNobody()).isEqualTo(expected);
  }
}
