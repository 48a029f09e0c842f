package dev.goalpost.admin.statistics;

import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.statistics.ColumnPresetView;
import dev.goalpost.statistics.ColumnPresets;
import dev.goalpost.statistics.PresetColumn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out which columns are shown: those that the address names, else those of the preset that it
 * names, else those of the user's latest preset, else those that everybody in the account starts
 * with.
 */
@RequestScoped
class Arrangements {

  /** In place of a preset's id: the columns that are shown where there is no preset. */
  static final String STANDARD = "standard";

  private static final int MOST_PRESETS = 100;

  @Inject private ColumnPresets presets;
  @Inject private CurrentUser user;

  private List<ColumnPresetView> all;

  /** The presets that the user sees. */
  List<ColumnPresetView> all() {
    if (all == null) {
      all = presets.list(PageRequest.of(MOST_PRESETS, null), user.caller()).items();
    }
    return all;
  }

  Arrangement of(final ReportAddress address) {
    final var keys = address.all(ReportAddress.COLUMNS);
    return keys.isEmpty()
        ? preset(address).map(Arrangements::arrangement).orElseGet(Arrangements::standard)
        : spelledOut(keys, address.titles());
  }

  /** It may be that of a preset. */
  private Arrangement spelledOut(final List<String> keys, final Map<String, String> titles) {
    return all().stream()
        .map(Arrangements::arrangement)
        .filter(preset -> preset.keys().equals(keys) && preset.titles().equals(titles))
        .findFirst()
        .orElseGet(() -> new Arrangement(keys, titles, null));
  }

  private static Arrangement standard() {
    return new Arrangement(List.of(), Map.of(), STANDARD);
  }

  private Optional<ColumnPresetView> preset(final ReportAddress address) {
    final var named = address.first(ReportAddress.PRESET, null);
    if (named == null) {
      return latest().or(this::accountDefault);
    }
    return all().stream().filter(preset -> preset.id().equals(named)).findFirst();
  }

  private Optional<ColumnPresetView> latest() {
    return all().stream()
        .filter(ColumnPresetView::own)
        .max(Comparator.comparing(ColumnPresetView::updatedAt));
  }

  private Optional<ColumnPresetView> accountDefault() {
    return all().stream().filter(ColumnPresetView::accountDefault).findFirst();
  }

  private static Arrangement arrangement(final ColumnPresetView preset) {
    return new Arrangement(
        preset.columns().stream().map(PresetColumn::key).toList(),
        preset.columns().stream()
            .filter(column -> column.title() != null)
            .collect(Collectors.toMap(PresetColumn::key, PresetColumn::title)),
        preset.id());
  }
}
