package dev.goalpost.delivery.tracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.BitSet;

/**
 * Finds where texts and numbers of JSON stand whose member, or one around it, has a {@link
 * SecretName}.
 */
final class JsonSecrets {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final BitSet found = new BitSet();
  private boolean named;
  private int depth;

  private JsonSecrets(final JsonParser parser) {
    this.parser = parser;
  }

  /** All of the text, should it be no JSON. */
  static BitSet in(final String text) {
    try (var parser = JSON.createParser(text)) {
      return new JsonSecrets(parser).read();
    } catch (final IOException noJson) {
      final var all = new BitSet();
      all.set(0, text.length());
      return all;
    }
  }

  /** What a text means that stands between the quotation marks of a string, or a number. */
  static String meaning(final String text) {
    try (var parser = JSON.createParser('"' + text + '"')) {
      parser.nextToken();
      return parser.getText();
    } catch (final IOException noJson) {
      return text;
    }
  }

  private BitSet read() throws IOException {
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.FIELD_NAME) {
        named = SecretName.is(parser.currentName());
      } else {
        value(token);
        named = false;
      }
    }
    return found;
  }

  /** The depth is that within the outermost container that has such a name. */
  private void value(final JsonToken token) throws IOException {
    final boolean secret = named || depth > 0;
    if (token.isStructEnd()) {
      depth = Math.max(0, depth - 1);
    } else if (secret && token.isStructStart()) {
      depth++;
    } else if (secret) {
      scalar(token);
    }
  }

  private void scalar(final JsonToken token) throws IOException {
    final var value = parser.getText();
    final int start = (int) parser.currentTokenLocation().getCharOffset();
    if (token.isNumeric()) {
      found.set(start, start + value.length());
    } else if (token == JsonToken.VALUE_STRING && !value.isEmpty()) {
      found.set(start + 1, (int) parser.currentLocation().getCharOffset() - 1);
    }
  }
}
