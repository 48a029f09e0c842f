package dev.goalpost.click;

/** What the sender of a click is told. */
public sealed interface ClickAnswer {

  /** The click is committed, if it counts: go on to {@code url}. */
  record Redirect(String url) implements ClickAnswer {}

  /** There is no such link. */
  record Unknown() implements ClickAnswer {}

  /** The spot is archived, or leads nowhere. */
  record Paused() implements ClickAnswer {}

  /** The click was not stored: it should come again. */
  record Overloaded() implements ClickAnswer {}
}
