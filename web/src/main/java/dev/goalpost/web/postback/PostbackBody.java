package dev.goalpost.web.postback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters that a postback carries in its body, brought into the form of a query: whatever
 * way a call came, it is read and journaled alike.
 *
 * @param query percent-encoded parameters; a character above 127 stands for one byte
 */
record PostbackBody(String query) {

  /** More than all parameters that a call may have take, whatever their letters. */
  private static final int LARGEST = 1024 * 1024;

  private static final JsonFactory JSON = new JsonFactory();

  /** The parameters of a form body, unread. */
  static PostbackBody ofForm(final InputStream body) {
    return new PostbackBody(new String(bytes(body), StandardCharsets.ISO_8859_1).strip());
  }

  /**
   * The members of a JSON object. Numbers are taken digit by digit as they stand, null counts as
   * absent; a member given twice comes twice, as in a query. An empty body has no members: clients
   * name a type also where they send nothing.
   *
   * @throws UnreadableBody if the body is no flat JSON object
   */
  static PostbackBody ofJson(final InputStream body) {
    final var bytes = bytes(body);
    if (bytes.length == 0) {
      return new PostbackBody("");
    }
    try (var parser = JSON.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw UnreadableBody.malformed("The body must be a JSON object of parameters.");
      }
      final var query = String.join("&", members(parser));
      if (parser.nextToken() != null) {
        throw UnreadableBody.malformed("The body must be one JSON object.");
      }
      return new PostbackBody(query);
    } catch (final JsonParseException e) {
      throw notJson(e.getLocation());
    } catch (final IOException e) {
      throw UnreadableBody.malformed("The body is not JSON in UTF-8.");
    }
  }

  /** The parser's own words may repeat what stands there, a secret perhaps. */
  private static UnreadableBody notJson(final JsonLocation where) {
    return UnreadableBody.malformed(
        "The body is not JSON: see line "
            + where.getLineNr()
            + ", column "
            + where.getColumnNr()
            + ".");
  }

  private static List<String> members(final JsonParser parser) throws IOException {
    final var members = new ArrayList<String>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      final var name = parser.currentName();
      final var value = parser.nextToken();
      if (value.isStructStart()) {
        throw UnreadableBody.invalid(name + " must be a text or a number, not a structure.", name);
      }
      if (value != JsonToken.VALUE_NULL) {
        members.add(encoded(name) + "=" + encoded(parser.getText()));
      }
    }
    return members;
  }

  /**
   * No parameters, since nothing says how they would be read.
   *
   * @throws UnreadableBody unless {@code body} is empty
   */
  static PostbackBody without(final InputStream body, final String contentType) {
    if (bytes(body).length > 0) {
      throw UnreadableBody.ofAnotherType(
          "The body must be application/x-www-form-urlencoded or application/json, not "
              + contentType
              + ".");
    }
    return new PostbackBody("");
  }

  String appendedTo(final String urlQuery) {
    if (urlQuery == null || urlQuery.isEmpty()) {
      return query;
    }
    return query.isEmpty() ? urlQuery : urlQuery + "&" + query;
  }

  private static String encoded(final String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw UnreadableBody.malformed("The body holds half of a surrogate pair.");
    }
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(final InputStream body) {
    try {
      final var bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw UnreadableBody.tooLarge("A postback's body is at most 1 MB.");
      }
      return bytes;
    } catch (final IOException e) {
      throw new UncheckedIOException("The body of a postback broke off", e);
    }
  }
}
