package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @CsvSource({
    "tracker.example,        tracker.example,                -1",
    "Tracker.example:8080,   Tracker.example,                8080",
    "a_b.example.com,        a_b.example.com,                -1",
    "_a.b_:81,               _a.b_,                          81",
    "пример.рф,              xn--e1afmkfd.xn--p1ai,          -1",
    "пример.рф:8443,         xn--e1afmkfd.xn--p1ai,          8443",
    "xn--e1afmkfd.xn--p1ai,  xn--e1afmkfd.xn--p1ai,          -1",
    "8.8.8.8:80,             8.8.8.8,                        80",
    "[::1]:80,               [::1],                          80",
    "[2606:4700::1111],      [2606:4700::1111],              -1",
    "①⓪.0.0.1,               10.0.0.1,                       -1",
    "10。0.0.1,              10.0.0.1,                       -1"
  })
  void isAHostInAsciiAndAPort(final String text, final String host, final int port) {
    assertThat(Authority.parse(text)).contains(new Authority(host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":80",
        "a b",
        "a..b",
        "-a.example",
        "u@a.example",
        "a.example:port",
        "a.example:1:2",
        "[::1",
        "[nothing]",
        "a.example／x",
        "ü@a.example",
        "ü／a.example",
        "ü%2e.example"
      })
  void anythingElseIsNone(final String text) {
    assertThat(Authority.parse(text)).isEmpty();
  }
}
