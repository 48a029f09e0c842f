package dev.goalpost.bench;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds one table, cell by cell in reading order. */
public final class MarkdownTable {

  private final StringBuilder text = new StringBuilder();

  public MarkdownTable(final Object... titles) {
    row(titles);
    row(Stream.of(titles).map(title -> "---").toArray());
  }

  public MarkdownTable row(final Object... cells) {
    text.append(
        Stream.of(cells)
            .map(String::valueOf)
            .collect(Collectors.joining(" | ", "| ", " |" + System.lineSeparator())));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
