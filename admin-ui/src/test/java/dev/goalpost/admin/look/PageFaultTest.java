package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import org.junit.jupiter.api.Test;

/** What a page tells of what was refused. */
class PageFaultTest {

  private final PageFault fault = new PageFault();

  @Test
  void whatIsGrantedIsGiven() {
    assertThat(fault.<String>told(() -> "granted", null)).isEqualTo("granted");
    assertThat(fault.refusal()).isNull();
  }

  @Test
  void whatIsRefusedIsToldAndStoodFor() {
    final var given =
        fault.told(
            () -> {
              throw Refusal.notFound("Delivery 7");
            },
            "nothing");

    assertThat(given).isEqualTo("nothing");
    assertThat(fault.refusal()).hasMessage("Delivery 7 does not exist.");
  }

  @Test
  void aFailureIsNoFaultOfTheAsker() {
    assertThatThrownBy(
            () ->
                fault.told(
                    () -> {
                      throw new IllegalStateException();
                    },
                    null))
        .isInstanceOf(IllegalStateException.class);
  }
}
