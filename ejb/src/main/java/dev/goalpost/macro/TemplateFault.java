package dev.goalpost.macro;

/** A text that is no template: what is wrong, and where. */
public final class TemplateFault extends IllegalArgumentException {

  private final int position;

  TemplateFault(final String what, final int position) {
    super(what + " at position " + position + ".");
    this.position = position;
  }

  /** Characters before the fault. */
  public int position() {
    return position;
  }
}
