package dev.goalpost.admin.client;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.admin.look.Texts;
import dev.goalpost.lead.sheet.CsvImport;
import dev.goalpost.lead.sheet.LeadColumns;
import dev.goalpost.lead.sheet.SheetImport;
import dev.goalpost.lead.sheet.SheetImports;
import dev.goalpost.lead.sheet.SheetStage;
import dev.goalpost.lead.sheet.UnreadableSheet;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The user's import of clients: the file, which column is which field, and how far it has come. The
 * page asks for one part after the other while it is open.
 */
@Named
@RequestScoped
public class ImportPage {

  @Inject private SheetImports imports;
  @Inject private CurrentUser user;
  @Inject private ImportFaults faults;
  @Inject private Texts texts;

  private Part file;
  private SheetImport kept;
  private Map<String, String> columns;
  private String spot;

  /** The import that is under way or has ended, or null. */
  public SheetImport getKept() {
    if (kept == null) {
      kept = imports.find(user.getLogin()).orElse(null);
    }
    return kept;
  }

  /**
   * What the page is about just now: {@code file}, {@code columns}, {@code parts} or {@code end}.
   */
  public String getStep() {
    if (getKept() == null) {
      return "file";
    }
    if (kept.stage().reading()) {
      return "parts";
    }
    return kept.stage() == SheetStage.STORED ? "end" : "columns";
  }

  /** Whether it is known what became of the rows, or what would. */
  public boolean isSummed() {
    return getKept() != null
        && (kept.stage() == SheetStage.REHEARSED || kept.stage() == SheetStage.STORED);
  }

  /** Whether nothing was stored. */
  public boolean isRehearsal() {
    return getKept().stage() == SheetStage.REHEARSED || kept.stage() == SheetStage.REHEARSING;
  }

  /** Reads the file that the form sends. */
  @AdminsOnly
  public String upload() {
    if (file == null || file.getSubmittedFileName().isBlank()) {
      faults.put("file", texts.of("fault.file.missing"));
      return null;
    }
    try (var content = file.getInputStream()) {
      imports.keep(user.getLogin(), file.getSubmittedFileName(), content);
      return here();
    } catch (final UnreadableSheet e) {
      final var key = "fault.file." + e.reason().name().toLowerCase(Locale.ROOT);
      faults.put("file", texts.of(key, e.row()));
      return null;
    } catch (final IOException interrupted) {
      faults.put("file", texts.of("fault.file.missing"));
      return null;
    }
  }

  /** Tells what would become of the rows. */
  @AdminsOnly
  public String rehearse() {
    return begin(imports::rehearse);
  }

  /** Stores the rows. */
  @AdminsOnly
  public String store() {
    return begin(imports::store);
  }

  private interface Beginning {
    void with(String user, Map<String, String> columns, String spot);
  }

  private String begin(final Beginning beginning) {
    final var chosen = new LinkedHashMap<String, String>();
    getColumns()
        .forEach((heading, field) -> chosen.put(heading, Objects.requireNonNullElse(field, "")));
    try {
      beginning.with(user.getLogin(), chosen, spot);
      return here();
    } catch (final Refusal refusal) {
      faults.add(refusal);
      return null;
    }
  }

  /** Takes the next part; what comes after the last is another page. */
  @AdminsOnly
  public String advance() {
    kept = imports.advance(user.getLogin()).orElse(null);
    return getStep().equals("parts") ? null : here();
  }

  @AdminsOnly
  public String pause() {
    imports.pause(user.getLogin(), true);
    return here();
  }

  /** Takes parts again after a pause. */
  @AdminsOnly
  public String goOn() {
    imports.pause(user.getLogin(), false);
    return here();
  }

  /** Begins with another file. */
  @AdminsOnly
  public String discard() {
    imports.discard(user.getLogin());
    return here();
  }

  private static String here() {
    return Redirect.to("/import").outcome();
  }

  /** What a column can be. */
  public List<String> getFields() {
    return LeadColumns.EXPORTED;
  }

  /** The field that keeps a column under its own name. */
  public String paramOf(final String heading) {
    return heading.startsWith(LeadColumns.PARAMS) ? heading : LeadColumns.PARAMS + heading;
  }

  /** How many bytes a file may have. */
  public long getMostBytes() {
    return SheetImports.MOST_BYTES;
  }

  /** The field of each heading; null or empty for none. */
  public Map<String, String> getColumns() {
    if (columns == null) {
      columns = new LinkedHashMap<>(getKept().columns());
      spot = kept.spot();
    }
    return columns;
  }

  /** The spot of rows that name none, or null. */
  public String getSpot() {
    getColumns();
    return spot;
  }

  public void setSpot(final String spot) {
    getColumns();
    this.spot = spot;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(final Part file) {
    this.file = file;
  }

  /** Why a row was not taken. */
  public String reasonOf(final CsvImport.RowError error) {
    return texts.why(error.refusal());
  }
}
