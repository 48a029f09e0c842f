package dev.goalpost.delivery.adnetwork.yandex;

import dev.goalpost.delivery.adnetwork.Report;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whom Metrica knows a person as. Ids are texts: as numbers they would lose digits.
 *
 * @param type which kind of id; a file holds ids of one kind
 */
record Visitor(Type type, String id) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

  /** Whatever a site calls its users; it travels in a CSV column. */
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl},;\"\\s]{1,255}");

  /** Kinds of ids, the best first. */
  enum Type {
    CLIENT_ID("ClientId", report -> report.identifier("ym_client_id"), NUMBER),
    YCLID("Yclid", report -> report.identifier("yclid"), NUMBER),

    /** A site's own id of a user, told to Metrica by {@code setUserID}; a free parameter here. */
    USER_ID("UserId", report -> report.parameter("ym_user_id"), NAME);

    private final String column;
    private final Function<Report, Optional<String>> source;
    private final Pattern form;

    Type(final String column, final Function<Report, Optional<String>> source, final Pattern form) {
      this.column = column;
      this.source = source;
      this.form = form;
    }

    /** The file's column that ids of this kind stand in. */
    String column() {
      return column;
    }

    private Optional<Visitor> in(final Report report) {
      return source
          .apply(report)
          .map(String::strip)
          .filter(id -> form.matcher(id).matches())
          .map(id -> new Visitor(this, id));
    }
  }

  /** Nothing if Metrica would not know the person. */
  static Optional<Visitor> of(final Report report) {
    return Arrays.stream(Type.values())
        .map(type -> type.in(report))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
