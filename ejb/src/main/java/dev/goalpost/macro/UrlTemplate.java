package dev.goalpost.macro;

import java.util.BitSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A URL with macros behind the host, parsed once.
 *
 * <p>What stands between the macros is sent as it was written; only characters that no URL may hold
 * on the wire, those beyond ASCII, are percent-encoded.
 */
public final class UrlTemplate implements PartlyLiteral<UrlTemplate> {

  private final Template template;

  private UrlTemplate(final Template template) {
    this.template = template;
  }

  /**
   * @throws TemplateFault at the first unknown macro or unpaired brace
   */
  public static UrlTemplate parse(final String source) {
    return new UrlTemplate(Template.parse(source).inAscii());
  }

  public boolean holds(final Macro macro) {
    return template.placeholders().anyMatch(placeholder -> placeholder.macro().equals(macro));
  }

  /** The URL with every macro replaced by what {@code value} gives for it; null counts as "". */
  public String render(final Function<Macro, String> value) {
    return template.render(Place.URL, value);
  }

  @Override
  public String filled() {
    return template.filled();
  }

  @Override
  public UrlTemplate rewritten(final BitSet chosen, final UnaryOperator<String> change) {
    return new UrlTemplate(template.rewritten(chosen, change));
  }
}
