package dev.goalpost.goal;

import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.Template.Part.Placeholder;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.platform.Refusal;

/** What a text with macros must be to be saved; a refusal says at which position it is not. */
final class TemplateChecks {

  private TemplateChecks() {}

  /** A text with any macros. */
  static Template forMessage(final String field, final String text) {
    try {
      return Template.parse(text);
    } catch (final TemplateFault fault) {
      throw Refusal.invalidField(field, fault.getMessage());
    }
  }

  /** A text whose macros may be told to others. */
  static Template forDestination(final String field, final String text) {
    final var template = forMessage(field, text);
    template
        .placeholders()
        .filter(placeholder -> placeholder.macro() == Known.MANAGER)
        .findFirst()
        .ifPresent(
            placeholder -> {
              throw misplaced(field, placeholder, "{manager} is for system messages only");
            });
    return template;
  }

  static Refusal misplaced(final String field, final Placeholder placeholder, final String why) {
    return Refusal.invalidField(
        field,
        why
            + ": {"
            + placeholder.macro().token()
            + "} at position "
            + placeholder.position()
            + ".");
  }
}
