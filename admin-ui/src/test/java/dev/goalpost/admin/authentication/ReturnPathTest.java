package dev.goalpost.admin.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  private static final String HOME = "/admin";

  @Test
  void aPageOfOursIsGoneBackTo() {
    assertThat(ReturnPath.checked("/admin/goals?q=a&sort=-name", HOME))
        .isEqualTo("/admin/goals?q=a&sort=-name");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://elsewhere.example/admin/",
        "//elsewhere.example/admin/",
        "/api/v1/goals",
        "/admin",
        "/administrators",
        "/admin/\\elsewhere",
        "/admin/\r\nSet-Cookie: a=b"
      })
  void anythingElseLeadsHome(String wanted) {
    assertThat(ReturnPath.checked(wanted, HOME)).isEqualTo("/admin/");
  }
}
