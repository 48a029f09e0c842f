package dev.goalpost.lead.sheet;

/** How far an import has come. */
public enum SheetStage {
  /** The file is there; which column is which field is to be said. */
  CHOOSING,
  /** It is being told what would become of the rows. */
  REHEARSING,
  /** That is known; nothing is stored. */
  REHEARSED,
  STORING,
  /** All rows were read; the file is gone. */
  STORED;

  /** Whether there are rows to be read. */
  public boolean reading() {
    return this == REHEARSING || this == STORING;
  }
}
