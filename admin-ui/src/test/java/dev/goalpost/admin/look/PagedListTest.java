package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagedListTest {

  private final List<PageRequest> asked = new ArrayList<>();
  private final PagedList<String> list = new PagedList<>(2, this::read);

  private Page<String> read(PageRequest request) {
    asked.add(request);
    return new Page<>(List.of("b", "a"), "next");
  }

  @Test
  void thePageThatTheAddressNamesIsReadOnce() {
    list.setCursor("z");

    assertThat(list.getItems()).containsExactly("b", "a");
    assertThat(list.getNextCursor()).isEqualTo("next");
    assertThat(list.getFault()).isNull();
    assertThat(asked).containsExactly(new PageRequest(2, 35));
  }

  @Test
  void anAddressWithoutAPageNamesTheFirst() {
    assertThat(list.isFirstPage()).isTrue();
    assertThat(list.getItems()).isNotEmpty();
    assertThat(asked).containsExactly(new PageRequest(2, Long.MAX_VALUE));
  }

  @Test
  void anAddressOfNoPageIsSaidToBeWrong() {
    list.setCursor("-");

    assertThat(list.getItems()).isEmpty();
    assertThat(list.getFault().field()).isEqualTo("cursor");
    assertThat(asked).isEmpty();
  }
}
