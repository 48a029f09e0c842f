package dev.goalpost.macro;

import dev.goalpost.macro.Template.Part;
import dev.goalpost.macro.Template.Part.Literal;
import java.util.List;
import java.util.function.Function;

/**
 * A URL with macros behind the host, parsed once.
 *
 * <p>What stands between the macros is sent as it was written; only characters that no URL may hold
 * on the wire, those beyond ASCII, are percent-encoded.
 */
public final class UrlTemplate {

  private static final int LAST_ASCII = 0x7F;

  private final Template template;

  private UrlTemplate(final List<Part> parts) {
    this.template = new Template(parts);
  }

  /**
   * @throws TemplateFault at the first unknown macro or unpaired brace
   */
  public static UrlTemplate parse(final String source) {
    return new UrlTemplate(
        Template.parse(source).parts().stream().map(UrlTemplate::sendable).toList());
  }

  /** The URL with every macro replaced by what {@code value} gives for it; null counts as "". */
  public String render(final Function<Macro, String> value) {
    return template.render(Place.URL, value);
  }

  private static Part sendable(final Part part) {
    return part instanceof Literal literal
        ? new Literal(PercentEncoding.encode(literal.text(), character -> character <= LAST_ASCII))
        : part;
  }
}
