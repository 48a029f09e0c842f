package dev.goalpost.platform;

import static dev.goalpost.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void aCursorLeadsToTheNextPage() {
    final var page = Page.of(List.of(9L, 8L, 7L), 2, Function.identity());
    assertThat(page.items()).containsExactly(9L, 8L);
    assertThat(PageRequest.of(2, page.nextCursor()).before()).isEqualTo(8L);
  }

  @Test
  void theLastPageHasNoCursor() {
    assertThat(Page.of(List.of(9L, 8L), 2, Function.identity()).nextCursor()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
  void pagesAreOfSaneSize(final int limit) {
    assertRefused(() -> PageRequest.of(limit, null), "limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "", "zzzzzzzzzzzzzzzzzz", "1 or 1=1"})
  void aCursorIsOurs(final String cursor) {
    assertRefused(() -> PageRequest.of(null, cursor), "cursor");
  }
}
