package dev.goalpost.macro;

import dev.goalpost.macro.Template.Part.Placeholder;
import java.util.BitSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of a form with macros, written like the query of a URL.
 *
 * <p>What stands between the macros is sent as it was written, but for characters beyond ASCII,
 * which are percent-encoded.
 */
final class FormTemplate implements BodyTemplate {

  private static final Pattern UNENCODED = Pattern.compile("[\\p{Cntrl} #]|%(?![0-9A-Fa-f]{2})");

  private final Template template;

  private FormTemplate(final Template template) {
    this.template = template;
  }

  /**
   * @throws TemplateFault at the first unknown macro or unpaired brace, or at a character that a
   *     form holds encoded only
   */
  static FormTemplate parse(final String source) {
    final var template = Template.parse(source);
    final var unencoded = UNENCODED.matcher(template.filled());
    if (unencoded.find()) {
      throw new TemplateFault(
          "A form is one line, with %20 for a space, %0A for a new line, %23 for # and %25 for %:"
              + " look",
          unencoded.start(), "rule.form");
    }
    return new FormTemplate(template.inAscii());
  }

  @Override
  public BodyFormat format() {
    return BodyFormat.FORM;
  }

  @Override
  public String render(final Function<Macro, String> value) {
    return template.render(Place.FORM, value);
  }

  @Override
  public Stream<Placeholder> placeholders() {
    return template.placeholders();
  }

  @Override
  public String filled() {
    return template.filled();
  }

  @Override
  public BodyTemplate rewritten(final BitSet chosen, final UnaryOperator<String> change) {
    return new FormTemplate(template.rewritten(chosen, change));
  }
}
