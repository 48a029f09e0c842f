package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReprocessingTest {

  @Test
  void callsAboutOneClientTakeTurnsAndOthersGoTogether() {
    final var calls =
        List.of(call("1", "anna"), call("2", "ben"), call("3", "anna"), call("4", null));

    assertThat(Reprocessing.turns(calls))
        .extracting(turn -> turn.stream().map(PostbackView::id).toList())
        .containsExactly(List.of("1", "2", "4"), List.of("3"));
  }

  private static PostbackView call(final String id, final String clickId) {
    return new PostbackView(
        id, Instant.EPOCH, "rejected", "unknown_click", null, "", null, "dep", clickId, null);
  }
}
