package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

  @ParameterizedTest
  @CsvSource({
    "https://goalpost.example/admin/goal?id=5, /admin/goal?id=5",
    "http://localhost:8080/admin/goals?q=a%26b&page=2, /admin/goals?q=a%26b&page=2",
    "https://goalpost.example/admin/, /admin/",
    "https://goalpost.example/admin/client?id=a&done=sale.added&n=2&open=7, /admin/client?id=a&open=7",
    "https://goalpost.example/admin/goals?done=goal.added, /admin/goals",
    "https://goalpost.example/admin/goal?id=5#main, /admin/goal"
  })
  void aPageIsOpenedAgainWithItsQuery(String referer, String href) {
    assertThat(WayBack.of(referer, "/admin/", "/admin/goal")).isEqualTo(href);
  }

  @Test
  void noOtherServerIsLedTo() {
    assertThat(WayBack.of("https://elsewhere.example/admin/goal?id=5", "/admin/", "/admin/goal"))
        .isEqualTo("/admin/goal?id=5");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://goalpost.example",
        "https://goalpost.example/",
        "https://goalpost.example//elsewhere.example/admin/",
        "https://goalpost.example/administration",
        "/admin/goal?id=5",
        "javascript://x/admin/%0aalert(1)"
      })
  void whereNoPageIsNamedThePathIsOpened(String referer) {
    assertThat(WayBack.of(referer, "/admin/", "/admin/goal")).isEqualTo("/admin/goal");
  }
}
