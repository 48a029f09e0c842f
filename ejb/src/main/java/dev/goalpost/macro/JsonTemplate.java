package dev.goalpost.macro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.goalpost.macro.Template.Part;
import dev.goalpost.macro.Template.Part.Literal;
import dev.goalpost.macro.Template.Part.Placeholder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A JSON text with macros. Within quotation marks a macro stands for text; elsewhere it stands for
 * a whole value, which brings its own quotation marks where it needs them.
 *
 * <p>A brace begins a macro if a letter or an underscore follows at once, which no brace of JSON's
 * own has. All other braces stand for themselves.
 */
final class JsonTemplate implements BodyTemplate {

  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private final List<Piece> pieces;

  /** A part, and the place where it is if it is a macro. */
  private record Piece(Part part, Place place) {

    String rendered(final Function<Macro, String> value) {
      return Template.rendered(part, place, value);
    }

    String filled(final IntFunction<String> anyValue) {
      return place == Place.JSON_VALUE ? anyValue.apply(part.filled().length()) : part.filled();
    }
  }

  private JsonTemplate(final List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * @throws TemplateFault at the first unknown macro or one that is never closed, or where the text
   *     would not be JSON whatever the values
   */
  static JsonTemplate parse(final String source) {
    final var template = new JsonTemplate(new Parser(source).parse());
    check(template.filled());
    check(template.filled("1"::repeat));
    return template;
  }

  /** The text with some value for each macro, every character where it was. */
  private String filled(final IntFunction<String> anyValue) {
    return pieces.stream().map(piece -> piece.filled(anyValue)).collect(Collectors.joining());
  }

  @Override
  public String filled() {
    return filled(length -> '"' + Template.HARMLESS.repeat(length - 2) + '"');
  }

  @Override
  public BodyTemplate rewritten(final BitSet chosen, final UnaryOperator<String> change) {
    final var parts = Template.rewritten(pieces.stream().map(Piece::part).toList(), chosen, change);
    return new JsonTemplate(
        IntStream.range(0, parts.size())
            .mapToObj(at -> new Piece(parts.get(at), pieces.get(at).place()))
            .toList());
  }

  private static void check(final String text) {
    try {
      JSON.readTree(text);
    } catch (final JsonProcessingException fault) {
      final long offset = fault.getLocation() == null ? 0 : fault.getLocation().getCharOffset();
      throw new TemplateFault(
          "The text is not valid JSON: look",
          (int) Math.max(0, Math.min(offset, text.length())),
          "rule.json");
    }
  }

  @Override
  public BodyFormat format() {
    return BodyFormat.JSON;
  }

  @Override
  public String render(final Function<Macro, String> value) {
    return pieces.stream().map(piece -> piece.rendered(value)).collect(Collectors.joining());
  }

  @Override
  public Stream<Placeholder> placeholders() {
    return pieces.stream()
        .map(Piece::part)
        .filter(Placeholder.class::isInstance)
        .map(Placeholder.class::cast);
  }

  private static final class Parser {

    private static final Pattern BEGIN = Pattern.compile("\\{[A-Za-z_]");
    private static final Pattern MACRO = Pattern.compile("\\{(?:params__[^}]*|[^}\"\\n]*)}");

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private int position;
    private int literalStart;
    private boolean inString;

    Parser(final String source) {
      this.source = source;
    }

    List<Piece> parse() {
      while (position < source.length()) {
        if (stands(BEGIN) >= 0) {
          placeholder();
        } else {
          step();
        }
      }
      literal(source.length());
      return pieces;
    }

    /** Where what stands here ends, or -1 if it does not stand here. */
    private int stands(final Pattern what) {
      final var found = what.matcher(source).region(position, source.length());
      return found.lookingAt() ? found.end() : -1;
    }

    private void placeholder() {
      literal(position);
      final int end = stands(MACRO);
      if (end < 0) {
        throw new TemplateFault("A brace that is never closed", position, "rule.brace_unclosed");
      }
      pieces.add(
          new Piece(
              Placeholder.of(source, position, end),
              inString ? Place.JSON_TEXT : Place.JSON_VALUE));
      position = end;
      literalStart = end;
    }

    private void literal(final int end) {
      if (literalStart < end) {
        pieces.add(new Piece(new Literal(source.substring(literalStart, end)), null));
      }
    }

    /** Over a character, or two of which the first changes what the second means. */
    private void step() {
      final char character = source.charAt(position);
      if (character == '"') {
        inString = !inString;
      }
      position += inString && character == '\\' ? 2 : 1;
    }
  }
}
