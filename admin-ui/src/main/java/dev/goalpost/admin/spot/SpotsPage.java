package dev.goalpost.admin.spot;

import dev.goalpost.admin.look.PagedList;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.PublicUrl;
import dev.goalpost.spot.SpotView;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;

/** The list of spots. Its address says what is searched and which part is shown. */
@Named
@RequestScoped
public class SpotsPage {

  private static final int ROWS = 50;

  @Inject private Spots spots;
  @Inject private PublicUrl publicUrl;

  private String search;
  private String show;

  private final PagedList<SpotView> list =
      new PagedList<>(ROWS, page -> spots.list(page, new ItemFilter(archived(), searched())));

  public PagedList<SpotView> getList() {
    return list;
  }

  private Boolean archived() {
    return "all".equals(show) ? null : (Boolean) "archived".equals(show);
  }

  private String searched() {
    return search == null ? null : search.strip();
  }

  /** Whether the list leaves no spot in use out. */
  public boolean isUnfiltered() {
    return search == null && show == null;
  }

  /** What an advertisement leads to; what follows the code is mapped to the lead. */
  public String link(final String code) {
    return publicUrl.of("/t/" + code);
  }

  /** Whether conversions of the spot's clients are reported to any network. */
  public boolean isWithPixel(final SpotView spot) {
    return spot.pixels().values().stream().anyMatch(Objects::nonNull);
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(final String search) {
    this.search = search;
  }

  /** {@code archived}, {@code all}, or null for those in use. */
  public String getShow() {
    return show;
  }

  public void setShow(final String show) {
    this.show = show;
  }
}
