package dev.goalpost.macro;

/** A text that is no template: what is wrong, and where. */
public final class TemplateFault extends IllegalArgumentException {

  private final String what;
  private final int position;

  TemplateFault(final String what, final int position) {
    super(what + " at position " + position + ".");
    this.what = what;
    this.position = position;
  }

  /** Characters before the fault. */
  public int position() {
    return position;
  }

  /** The same fault where it is in the text that this one was made from. */
  public TemplateFault at(final int otherPosition) {
    return new TemplateFault(what, otherPosition);
  }
}
