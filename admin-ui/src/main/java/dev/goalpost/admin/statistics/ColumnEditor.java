package dev.goalpost.admin.statistics;

import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.admin.look.ColumnTitles;
import dev.goalpost.admin.look.Texts;
import dev.goalpost.platform.IdText;
import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.ColumnPresetForm;
import dev.goalpost.statistics.ColumnPresetView;
import dev.goalpost.statistics.ColumnPresets;
import dev.goalpost.statistics.PresetColumn;
import dev.goalpost.statistics.ReportColumn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses, orders and names the columns of the report, and keeps that as presets. */
@Named
@RequestScoped
public class ColumnEditor {

  private static final String DO = "columns_do";
  private static final String KEY = "column";
  private static final String TITLE = "title.";
  private static final String NAME = "preset_name";
  private static final String REMOVE = "remove:";

  @Inject private HttpServletRequest request;
  @Inject private ExternalContext external;
  @Inject private CurrentUser user;
  @Inject private ReportAsked asked;
  @Inject private Arrangements arrangements;
  @Inject private ColumnTitles titles;
  @Inject private ColumnPresets presets;
  @Inject private Texts texts;

  private String fault;

  /**
   * A column that can be chosen.
   *
   * @param title its own
   * @param given the title in its place, or empty
   */
  public record Choice(String key, String title, String given, boolean chosen) {}

  /** Columns that belong together. */
  public record Category(String key, List<Choice> choices) {}

  /** A preset as it is offered. */
  public record Preset(
      String id, String name, String href, boolean shown, boolean own, boolean accountDefault) {}

  /** Whoever is sent the address sees the same columns, whatever presets they have. */
  public void spellOut() throws IOException {
    final var address = asked.spelledOut();
    if (!address.query().equals(asked.address().query())) {
      final var done = request.getParameter("done");
      show(address, done == null ? "" : done);
    }
  }

  /** Does what a button of the editor asks for. */
  public void act() throws IOException {
    final var wanted = request.getParameter(DO);
    if (wanted == null) {
      return;
    }
    try {
      perform(wanted);
    } catch (final Refusal refusal) {
      fault = texts.why(refusal, "preset." + refusal.field(), texts.of(labelOf(refusal.field())));
    }
  }

  private static String labelOf(final String field) {
    return field == null || field.equals("name") ? "columns.name" : "columns.column_title";
  }

  private void perform(final String wanted) throws IOException {
    final var removed = IdText.after(REMOVE, wanted);
    if (wanted.equals("save")) {
      save();
    } else if (removed.isPresent()) {
      remove(removed.get());
    } else {
      show(sent(), "");
    }
  }

  /** The columns that were sent, in the address. */
  private ReportAddress sent() {
    return unarranged().with(ReportAddress.COLUMNS, sentKeys()).with(ReportAddress.TITLE, named());
  }

  private void save() throws IOException {
    final var name = text(NAME);
    final var form =
        new ColumnPresetForm(
            name,
            sentKeys().stream().map(key -> new PresetColumn(key, title(key), null)).toList(),
            user.isAdmin() ? request.getParameter("preset_default") != null : null);
    save(form);
    show(sent(), "columns.saved");
  }

  /** A preset of the same name is replaced. */
  private void save(final ColumnPresetForm form) {
    arrangements.all().stream()
        .filter(preset -> preset.own() && preset.name().equals(form.name().strip()))
        .findFirst()
        .ifPresentOrElse(
            preset -> presets.replace(Long.parseLong(preset.id()), form, user.caller()),
            () -> presets.create(form, user.caller()));
  }

  private void remove(final long id) throws IOException {
    presets.remove(id, user.caller());
    show(unarranged(), "columns.removed");
  }

  private ReportAddress unarranged() {
    return asked
        .address()
        .without(ReportAddress.COLUMNS, ReportAddress.TITLE, ReportAddress.PRESET);
  }

  /**
   * @param done what was done, or empty
   */
  private void show(final ReportAddress address, final String done) throws IOException {
    final var told =
        done.isEmpty() ? "" : "&done=" + URLEncoder.encode(done, StandardCharsets.UTF_8);
    external.redirect(request.getContextPath() + "/" + ReportTable.href(address) + told);
  }

  private List<String> sentKeys() {
    return Stream.ofNullable(request.getParameterValues(KEY)).flatMap(Arrays::stream).toList();
  }

  private List<String> named() {
    return sentKeys().stream()
        .filter(key -> title(key) != null)
        .map(key -> key + ":" + title(key))
        .toList();
  }

  private String title(final String key) {
    final var title = text(TITLE + key);
    return title.isEmpty() ? null : title;
  }

  private String text(final String name) {
    final var text = request.getParameter(name);
    return text == null ? "" : text.strip();
  }

  /** What is wrong with the preset that was to be saved, or null. */
  public String getFault() {
    return fault;
  }

  /** As it was sent; else that of the user's own preset that is shown. */
  public String getName() {
    return fault != null
        ? text(NAME)
        : shownPreset().filter(ColumnPresetView::own).map(ColumnPresetView::name).orElse("");
  }

  public boolean isAccountDefault() {
    return shownPreset().filter(ColumnPresetView::accountDefault).isPresent();
  }

  private Optional<ColumnPresetView> shownPreset() {
    return arrangements.all().stream()
        .filter(preset -> preset.id().equals(asked.arrangement().preset()))
        .findFirst();
  }

  /** All columns: first those that are shown, in their order. */
  public List<Choice> getChoices() {
    final var chosen = chosen();
    final var rest =
        titles.all().stream().map(ReportColumn::key).filter(key -> !chosen.containsKey(key));
    return Stream.concat(
            chosen.entrySet().stream().map(entry -> choice(entry.getKey(), entry.getValue(), true)),
            rest.map(key -> choice(key, "", false)))
        .toList();
  }

  private Choice choice(final String key, final String given, final boolean chosen) {
    return new Choice(key, titles.of(key), given, chosen);
  }

  private Map<String, String> chosen() {
    final var chosen = new LinkedHashMap<String, String>();
    if (fault == null) {
      final var given = asked.arrangement().titles();
      asked
          .columns()
          .forEach(column -> chosen.put(column.key(), given.getOrDefault(column.key(), "")));
    } else {
      sentKeys().stream().filter(titles::has).forEach(key -> chosen.put(key, text(TITLE + key)));
    }
    return chosen;
  }

  public List<Category> getCategories() {
    final var chosen = chosen().keySet();
    final var categories =
        titles.all().stream()
            .collect(
                Collectors.groupingBy(
                    ReportColumn::category,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        column -> choice(column.key(), "", chosen.contains(column.key())),
                        Collectors.toList())));
    return categories.entrySet().stream()
        .map(entry -> new Category(entry.getKey(), entry.getValue()))
        .toList();
  }

  public List<Preset> getPresets() {
    final var shown = asked.arrangement().preset();
    return arrangements.all().stream()
        .map(
            preset ->
                new Preset(
                    preset.id(),
                    preset.name(),
                    hrefTo(preset.id()),
                    preset.id().equals(shown),
                    preset.own(),
                    preset.accountDefault()))
        .toList();
  }

  public boolean isStandardShown() {
    return Arrangements.STANDARD.equals(asked.arrangement().preset());
  }

  public String getHrefStandard() {
    return hrefTo(Arrangements.STANDARD);
  }

  private String hrefTo(final String preset) {
    return ReportTable.href(unarranged().with(ReportAddress.PRESET, preset));
  }
}
