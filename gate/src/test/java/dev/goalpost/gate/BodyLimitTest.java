package dev.goalpost.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

  @ParameterizedTest
  @CsvSource({
    "/admin/sign-in, 1048576",
    "/admin/goal, 1048576",
    "/admin/import, 33554432",
    "/admin/import.xhtml, 33554432",
    "/api/v1/leads/import, 33554432"
  })
  void formsOfPagesAreShortAndUploadsMayBeLong(String path, long longest) {
    assertThat(BodyLimit.longest(path)).isEqualTo(longest);
  }
}
