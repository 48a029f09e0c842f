package dev.goalpost.macro;

import java.util.List;
import java.util.stream.Stream;

/** A text that is no template: what is wrong, and where. */
public final class TemplateFault extends IllegalArgumentException {

  private final String what;
  private final int position;
  private final String rule;
  private final List<Object> about;

  /**
   * @param rule the key of the rule that is broken, for other languages
   * @param about what the rule is about, but for the position
   */
  TemplateFault(final String what, final int position, final String rule, final Object... about) {
    this(what, position, rule, List.of(about));
  }

  private TemplateFault(
      final String what, final int position, final String rule, final List<Object> about) {
    super(what + " at position " + position + ".");
    this.what = what;
    this.position = position;
    this.rule = rule;
    this.about = about;
  }

  /** Characters before the fault. */
  public int position() {
    return position;
  }

  /** The same fault where it is in the text that this one was made from. */
  public TemplateFault at(final int otherPosition) {
    return new TemplateFault(what, otherPosition, rule, about);
  }

  /** The key of the rule that is broken. */
  public String rule() {
    return rule;
  }

  /** What the rule is about; the position comes last. */
  public Object[] values() {
    return Stream.concat(about.stream(), Stream.of(position)).toArray();
  }
}
