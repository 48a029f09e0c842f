package dev.goalpost.lead.sheet;

/** A file that no leads can be read from. */
public final class UnreadableSheet extends Exception {

  private static final long serialVersionUID = 1;

  /** What is wrong with it. */
  public enum Reason {
    TOO_LARGE,
    EMPTY,
    NOT_UTF8,
    /** One is blank, or two are alike. */
    HEADINGS,
    NO_CSV
  }

  private final Reason reason;
  private final long row;

  UnreadableSheet(final Reason reason, final long row) {
    super(reason + " in row " + row, null, false, false);
    this.reason = reason;
    this.row = row;
  }

  public Reason reason() {
    return reason;
  }

  /** The row that cannot be read, counted from 1 below the headings, which are 0. */
  public long row() {
    return row;
  }
}
