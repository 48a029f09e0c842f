package dev.goalpost.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with macros, parsed once when it is saved and rendered for every event.
 *
 * @param parts literal text and macros, in order
 */
public record Template(List<Part> parts) {

  private static final int LAST_ASCII = 0x7F;

  /** A piece of a template. */
  public sealed interface Part {

    /** Text that stands for itself. */
    record Literal(String text) implements Part {}

    /** A macro, and the position of its brace in the source, counted from 0. */
    record Placeholder(Macro macro, int position) implements Part {

      /**
       * The macro that stands with its braces from {@code start} to before {@code end}.
       *
       * @throws TemplateFault if there is none of that name
       */
      static Placeholder of(final String source, final int start, final int end) {
        final var token = source.substring(start + 1, end - 1);
        return Macro.named(token)
            .map(macro -> new Placeholder(macro, start))
            .orElseThrow(() -> new TemplateFault("Unknown macro {" + token + "}", start));
      }

      /** As many harmless letters as it is long with its braces. */
      String filled() {
        return "x".repeat(macro.token().length() + "{}".length());
      }
    }
  }

  public Template {
    parts = List.copyOf(parts);
  }

  /**
   * @throws TemplateFault at the first unknown macro or unpaired brace
   */
  public static Template parse(final String source) {
    return new Template(new Parser(source).parse());
  }

  /**
   * The text with every macro replaced by what {@code value} gives for it, written as {@code place}
   * asks for; null counts as "".
   */
  public String render(final Place place, final Function<Macro, String> value) {
    return parts.stream().map(part -> rendered(part, place, value)).collect(Collectors.joining());
  }

  /** The macros it holds, in order. */
  public Stream<Part.Placeholder> placeholders() {
    return parts.stream()
        .filter(Part.Placeholder.class::isInstance)
        .map(Part.Placeholder.class::cast);
  }

  /** The text with harmless letters for its macros, every character where it was. */
  public String filled() {
    return parts.stream()
        .map(
            part ->
                part instanceof Part.Placeholder placeholder
                    ? placeholder.filled()
                    : ((Part.Literal) part).text())
        .collect(Collectors.joining());
  }

  /** With its literal text percent-encoded where it is beyond ASCII, which no URL holds. */
  Template inAscii() {
    return new Template(parts.stream().map(Template::inAscii).toList());
  }

  private static Part inAscii(final Part part) {
    return part instanceof Part.Literal literal
        ? new Part.Literal(
            PercentEncoding.encode(literal.text(), character -> character <= LAST_ASCII))
        : part;
  }

  static String rendered(final Part part, final Place place, final Function<Macro, String> value) {
    if (part instanceof Part.Literal literal) {
      return literal.text();
    }
    final var text = value.apply(((Part.Placeholder) part).macro());
    return place.written(text == null ? "" : text);
  }

  private static final class Parser {

    private final String source;
    private final List<Part> parts = new ArrayList<>();
    private int position;

    Parser(final String source) {
      this.source = source;
    }

    List<Part> parse() {
      while (position < source.length()) {
        if (source.charAt(position) == '{') {
          placeholder();
        } else {
          literal();
        }
      }
      return parts;
    }

    private void literal() {
      final int start = position;
      while (position < source.length() && source.charAt(position) != '{') {
        if (source.charAt(position) == '}') {
          throw new TemplateFault("A closing brace without an opening one", position);
        }
        position++;
      }
      parts.add(new Part.Literal(source.substring(start, position)));
    }

    private void placeholder() {
      final int end = source.indexOf('}', position);
      if (end < 0) {
        throw new TemplateFault("A brace that is never closed", position);
      }
      parts.add(Part.Placeholder.of(source, position, end + 1));
      position = end + 1;
    }
  }
}
