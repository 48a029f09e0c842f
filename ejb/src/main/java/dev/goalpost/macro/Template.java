package dev.goalpost.macro;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with macros, parsed once when it is saved and rendered for every event.
 *
 * @param parts literal text and macros, in order
 */
public record Template(List<Part> parts) implements PartlyLiteral<Template> {

  /** What may stand anywhere behind the host of a URL, in a form and in a JSON string. */
  static final String HARMLESS = "~";

  private static final int LAST_ASCII = 0x7F;

  /** A piece of a template. */
  public sealed interface Part {

    /** As it is with harmless characters for a macro, every character where it was. */
    String filled();

    /** Text that stands for itself. */
    record Literal(String text) implements Part {

      @Override
      public String filled() {
        return text;
      }

      /** With each chosen stretch changed; the first character is that of {@code start}. */
      private Literal rewritten(
          final int start, final BitSet chosen, final UnaryOperator<String> change) {
        final var own = chosen.get(start, start + text.length());
        final var written = new StringBuilder();
        int done = 0;
        for (int begin = own.nextSetBit(0); begin >= 0; begin = own.nextSetBit(done)) {
          final int end = own.nextClearBit(begin);
          written.append(text, done, begin).append(change.apply(text.substring(begin, end)));
          done = end;
        }
        return new Literal(written.append(text.substring(done)).toString());
      }
    }

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
            .orElseThrow(() -> unknown(token, start));
      }

      private static TemplateFault unknown(final String token, final int start) {
        final var macro = "{" + token + "}";
        return new TemplateFault("Unknown macro " + macro, start, "rule.macro_unknown", macro);
      }

      /** As many of them as it is long with its braces. */
      @Override
      public String filled() {
        return HARMLESS.repeat(macro.token().length() + "{}".length());
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

  /** The text with harmless characters for its macros, every character where it was. */
  @Override
  public String filled() {
    return parts.stream().map(Part::filled).collect(Collectors.joining());
  }

  @Override
  public Template rewritten(final BitSet chosen, final UnaryOperator<String> change) {
    return new Template(rewritten(parts, chosen, change));
  }

  /** The parts of which the first begins where the chosen characters are counted from. */
  static List<Part> rewritten(
      final List<Part> parts, final BitSet chosen, final UnaryOperator<String> change) {
    final var changed = new ArrayList<Part>(parts.size());
    int start = 0;
    for (final var part : parts) {
      changed.add(
          part instanceof Part.Literal literal ? literal.rewritten(start, chosen, change) : part);
      start += part.filled().length();
    }
    return changed;
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
          throw new TemplateFault(
              "A closing brace without an opening one", position, "rule.brace_unopened");
        }
        position++;
      }
      parts.add(new Part.Literal(source.substring(start, position)));
    }

    private void placeholder() {
      final int end = source.indexOf('}', position);
      if (end < 0) {
        throw new TemplateFault("A brace that is never closed", position, "rule.brace_unclosed");
      }
      parts.add(Part.Placeholder.of(source, position, end + 1));
      position = end + 1;
    }
  }
}
