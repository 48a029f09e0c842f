package dev.goalpost;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goalpost.platform.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests expect of a refusal. */
public final class Refusals {

  private Refusals() {}

  /** Asserts that {@code call} is refused for {@code field}. */
  public static void assertRefused(final ThrowingCallable call, final String field) {
    assertThatThrownBy(call)
        .isInstanceOf(Refusal.class)
        .extracting(thrown -> ((Refusal) thrown).field())
        .isEqualTo(field);
  }

  /** What {@code call} is refused with. */
  public static Refusal refusalOf(final ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
