package dev.goalpost.platform;

import java.util.List;

/**
 * What is wrong with a value.
 *
 * @param text a sentence in English
 * @param rule the rule that it breaks, as {@link Refusal#rule()} has it
 * @param values what the rule is about, such as its limit
 */
public record Fault(String text, String rule, List<Object> values) {

  public Fault {
    values = List.copyOf(values);
  }

  public static Fault of(final String text, final String rule, final Object... values) {
    return new Fault(text, rule, List.of(values));
  }
}
