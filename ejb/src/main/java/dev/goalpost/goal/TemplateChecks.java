package dev.goalpost.goal;

import dev.goalpost.macro.BodyFormat;
import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.Template.Part.Placeholder;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.platform.Refusal;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a text with macros must be to be saved; a refusal says at which position it is not. */
final class TemplateChecks {

  private TemplateChecks() {}

  /** A text with any macros. */
  static Template forMessage(final String field, final String text) {
    return parsed(field, () -> Template.parse(text));
  }

  /** A text whose macros may be told to others. */
  static Template forDestination(final String field, final String text) {
    final var template = forMessage(field, text);
    checkTellable(field, template.placeholders());
    return template;
  }

  /** A body, whose macros may be told to others. */
  static void checkBody(final String field, final BodyFormat format, final String text) {
    checkTellable(field, parsed(field, () -> format.parse(text)).placeholders());
  }

  private static <T> T parsed(final String field, final Supplier<T> parsing) {
    try {
      return parsing.get();
    } catch (final TemplateFault fault) {
      throw Refusal.invalidField(field, fault.getMessage());
    }
  }

  private static void checkTellable(final String field, final Stream<Placeholder> placeholders) {
    placeholders
        .filter(placeholder -> placeholder.macro() == Known.MANAGER)
        .findFirst()
        .ifPresent(
            placeholder -> {
              throw misplaced(field, placeholder, "{manager} is for system messages only");
            });
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
