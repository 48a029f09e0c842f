package dev.goalpost.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Yandex Metrica's upload of offline conversions, as its pages describe it.
 *
 * @see <a
 *     href="https://yandex.com/dev/metrika/en/management/openapi/offline_conversions/upload">Upload</a>
 */
final class StubYandex extends StubNetwork {

  private static final String COUNTER = "/management/v1/counter/12345678";
  private static final Map<String, String> COLUMNS =
      Map.of("CLIENT_ID", "ClientId", "YCLID", "Yclid");
  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]+)\"?.*");
  private static final Pattern PART =
      Pattern.compile("(?is).*content-disposition: form-data; name=\"file\".*?\r\n\r\n(.*)\r\n");
  private static final Pattern ROW =
      Pattern.compile("([0-9]+),([^,;\"\\s]+),([0-9]{10}),(-?[0-9]+(?:\\.[0-9]+)?)?,([A-Z]{3})?");

  private volatile String token = "yandex-token-0001";

  void expects(String newToken) {
    token = newToken;
  }

  @Override
  Reply reply(Request request) {
    if (!List.of("OAuth " + token).equals(request.headers().get("Authorization"))) {
      return error(403, "invalid_token", "Invalid oauth_token");
    }
    if (request.method().equals("GET") && request.target().equals(COUNTER)) {
      return Reply.json(200, "{\"counter\":{\"id\":12345678,\"status\":\"Active\"}}");
    }
    for (String type : COLUMNS.keySet()) {
      if (request.target().equals(COUNTER + "/offline_conversions/upload?client_id_type=" + type)) {
        return upload(request, type);
      }
    }
    return error(404, "not_found", "Object not found");
  }

  private Reply upload(Request request, String type) {
    List<ObjectNode> rows = rows(request, COLUMNS.get(type));
    if (rows.isEmpty()) {
      return error(400, "invalid_parameter", "The file cannot be read");
    }
    rows.forEach(row -> take(row.put("type", type)));
    return Reply.json(
        200,
        "{\"uploading\":{\"id\":1,\"source_quantity\":%d,\"status\":\"UPLOADED\"}}"
            .formatted(rows.size()));
  }

  /** No rows if anything is wrong with any of them. */
  private static List<ObjectNode> rows(Request request, String column) {
    List<ObjectNode> rows = new ArrayList<>();
    String[] lines = file(request).split("\r?\n");
    if (!lines[0].equals(column + ",Target,DateTime,Price,Currency")) {
      return List.of();
    }
    for (int line = 1; line < lines.length; line++) {
      Matcher row = ROW.matcher(lines[line]);
      if (!row.matches() || !isRightTime(row.group(3)) || hasHalfAnAmount(row)) {
        return List.of();
      }
      rows.add(
          JSON.createObjectNode()
              .put("id", row.group(1))
              .put("target", row.group(2))
              .put("price", row.group(4))
              .put("currency", row.group(5)));
    }
    return rows;
  }

  private static boolean hasHalfAnAmount(Matcher row) {
    return (row.group(4) == null) != (row.group(5) == null);
  }

  private static boolean isRightTime(String seconds) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
    Instant now = Instant.now();
    return at.isAfter(now.minus(Duration.ofDays(21))) && !at.isAfter(now);
  }

  private static String file(Request request) {
    Matcher type = BOUNDARY.matcher(request.headers().get("Content-type").get(0));
    if (!type.matches()) {
      return "";
    }
    String[] parts = request.text().split(Pattern.quote("--" + type.group(1)));
    Matcher part = PART.matcher(parts.length == 3 ? parts[1] : "");
    return part.matches() ? part.group(1) : "";
  }

  private static Reply error(int status, String type, String message) {
    return Reply.json(
        status,
        "{\"errors\":[{\"error_type\":\"%s\",\"message\":\"%s\"}],\"code\":%d,\"message\":\"%s\"}"
            .formatted(type, message, status, message));
  }
}
