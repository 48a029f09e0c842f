package dev.goalpost.delivery.adnetwork.yandex;

import dev.goalpost.delivery.adnetwork.Report;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom Metrica knows a person as. Ids are texts: as numbers they would lose digits.
 *
 * @param type which kind of id; a file holds ids of one kind
 */
record Visitor(Type type, String id) {

  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

  /** Kinds of ids, the best first. */
  enum Type {
    CLIENT_ID("ClientId", "ym_client_id"),
    YCLID("Yclid", "yclid");

    private final String column;
    private final String identifier;

    Type(final String column, final String identifier) {
      this.column = column;
      this.identifier = identifier;
    }

    /** The file's column that ids of this kind stand in. */
    String column() {
      return column;
    }

    private Optional<Visitor> in(final Report report) {
      return report
          .identifier(identifier)
          .map(String::strip)
          .filter(id -> ID.matcher(id).matches())
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
