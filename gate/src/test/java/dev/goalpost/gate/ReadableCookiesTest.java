package dev.goalpost.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableCookiesTest {

  @ParameterizedTest
  @CsvSource({
    "'JSESSIONID=a1; lang=pt', 'JSESSIONID=a1; lang=pt'",
    "'lang=\u00d1\u0080; JSESSIONID=a1', ' JSESSIONID=a1'",
    "'JSESSIONID=a1; x=\u0001', 'JSESSIONID=a1'"
  })
  void onlyWhatNoCookieMayHoldIsLeftOut(String sent, String kept) {
    HeaderMap headers = new HeaderMap();
    headers.put(Headers.COOKIE, sent);

    ReadableCookies.keepReadable(headers);

    assertThat(headers.get(Headers.COOKIE)).containsExactly(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=\u0001", "lang=\u00d1\u0080", "\u007f"})
  void nothingIsLeftOfAHeaderWithNoOtherCookie(String sent) {
    HeaderMap headers = new HeaderMap();
    headers.put(Headers.COOKIE, sent);

    ReadableCookies.keepReadable(headers);

    assertThat(headers.contains(Headers.COOKIE)).isFalse();
  }

  @Test
  void whoHasNoCookiesGetsNone() {
    HeaderMap headers = new HeaderMap();

    ReadableCookies.keepReadable(headers);

    assertThat(headers.contains(Headers.COOKIE)).isFalse();
  }
}
