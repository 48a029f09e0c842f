package dev.goalpost.lead.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.JsonText;
import dev.goalpost.platform.SecretDigest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * Click ids for rows that have none: the same again for the same row of the same import. Nobody
 * else can tell them, since whoever knows a click id can report its conversions. What the row holds
 * is in it, so that another file under the same key does not write over its clients.
 */
@ApplicationScoped
class RowClickIds {

  @Inject private SecretDigest digest;

  static RowClickIds by(final SecretDigest digest) {
    final var clickIds = new RowClickIds();
    clickIds.digest = digest;
    return clickIds;
  }

  /**
   * @param key what the sender calls the import
   * @param number of the row, counted from 1 below the headings
   */
  String of(final String key, final long number, final CSVRecord row) {
    return digest.of(
        text(
            List.of(
                AccountScope.current(),
                key,
                number,
                row.getParser().getHeaderNames(),
                row.toList())));
  }

  /** As JSON, in which nothing can be taken for its neighbour. */
  private static String text(final List<?> parts) {
    try {
      return JsonText.MAPPER.writeValueAsString(parts);
    } catch (final JsonProcessingException e) {
      throw new IllegalArgumentException("Numbers and texts are always JSON", e);
    }
  }
}
