package dev.goalpost.admin.look;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import java.util.List;

/**
 * A list of which a page is shown, the one that the address names. It is read when it is first
 * looked at; where the address names what does not exist it is empty and says why.
 */
public final class PagedList<T> {

  private final int rows;
  private final Source<T> source;
  private final PageFault fault = new PageFault();

  private String cursor;
  private Page<T> page;

  /** Where the list comes from. */
  @FunctionalInterface
  public interface Source<T> {
    Page<T> read(PageRequest page);
  }

  /**
   * @param rows how many are on a page
   */
  public PagedList(final int rows, final Source<T> source) {
    this.rows = rows;
    this.source = source;
  }

  public List<T> getItems() {
    return page().items();
  }

  /** Where the next page begins, or null on the last one. */
  public String getNextCursor() {
    return page().nextCursor();
  }

  private Page<T> page() {
    if (page == null) {
      page = read();
    }
    return page;
  }

  private Page<T> read() {
    return fault.told(() -> source.read(PageRequest.of(rows, cursor)), new Page<>(List.of(), null));
  }

  /** What is wrong with the address, or null. */
  public Refusal getFault() {
    page();
    return fault.refusal();
  }

  public boolean isFirstPage() {
    return cursor == null;
  }

  /** Where the page begins that is shown; null for the first. */
  public String getCursor() {
    return cursor;
  }

  public void setCursor(final String cursor) {
    this.cursor = cursor;
  }
}
