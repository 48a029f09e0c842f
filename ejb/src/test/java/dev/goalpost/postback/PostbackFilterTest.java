package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PostbackFilterTest {

  @Test
  void allRejectionsAreLookedForReasonByReason() {
    assertThat(filter("rejected", null, "dep", null).indexed())
        .containsExactlyElementsOf(
            Arrays.stream(Reason.values())
                .map(reason -> filter("rejected", reason.code(), "dep", null))
                .toList());
  }

  @Test
  void whatAnIndexAnswersByItselfStaysWhole() {
    for (final var whole :
        new PostbackFilter[] {
          filter(null, null, null, null),
          filter("accepted", null, null, null),
          filter("rejected", "unknown_goal", null, null),
          filter("rejected", null, null, "a-click")
        }) {
      assertThat(whole.indexed()).containsExactly(whole);
    }
  }

  private static PostbackFilter filter(
      final String result, final String code, final String goal, final String clickId) {
    return new PostbackFilter(result, code, goal, clickId, null, null, null);
  }
}
