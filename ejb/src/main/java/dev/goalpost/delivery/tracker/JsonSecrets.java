package dev.goalpost.delivery.tracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.goalpost.delivery.tracker.BodySecrets.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds texts and numbers of JSON whose member, or one around it, has a {@link SecretName}. */
final class JsonSecrets {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final List<Found> found = new ArrayList<>();
  private boolean named;
  private int depth;

  private JsonSecrets(final JsonParser parser) {
    this.parser = parser;
  }

  /** All of the text, should it be no JSON. */
  static List<Found> in(final String text) {
    try (var parser = JSON.createParser(text)) {
      return new JsonSecrets(parser).read();
    } catch (final IOException noJson) {
      return List.of(new Found(0, text.length(), text));
    }
  }

  private List<Found> read() throws IOException {
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
      found.add(new Found(start, start + value.length(), value));
    } else if (token == JsonToken.VALUE_STRING && !value.isEmpty()) {
      found.add(new Found(start + 1, (int) parser.currentLocation().getCharOffset() - 1, value));
    }
  }
}
