package dev.goalpost.goal;

import dev.goalpost.macro.BodyFormat;
import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.Template.Part.Placeholder;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Tidied;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a text with macros must be to be saved; a refusal says where in what was sent it is not. */
final class TemplateChecks {

  private TemplateChecks() {}

  /** A text with any macros. */
  static Template forMessage(final String field, final String text) {
    return parsed(field, Tidied.untouched(text), Template::parse);
  }

  /** A text whose macros may be told to others. */
  static Template forDestination(final String field, final Tidied text) {
    final var template = parsed(field, text, Template::parse);
    checkTellable(field, text, template.placeholders());
    return template;
  }

  /** A body, whose macros may be told to others. */
  static void checkBody(final String field, final BodyFormat format, final Tidied text) {
    checkTellable(field, text, parsed(field, text, format::parse).placeholders());
  }

  private static <T> T parsed(
      final String field, final Tidied text, final Function<String, T> parsing) {
    try {
      return parsing.apply(text.text());
    } catch (final TemplateFault fault) {
      throw refusal(field, fault.at(text.sentAt(fault.position())));
    }
  }

  private static Refusal refusal(final String field, final TemplateFault fault) {
    return Refusal.invalidField(field, fault.getMessage()).breaking(fault.rule(), fault.values());
  }

  private static void checkTellable(
      final String field, final Tidied text, final Stream<Placeholder> placeholders) {
    placeholders
        .filter(placeholder -> placeholder.macro() == Known.MANAGER)
        .findFirst()
        .ifPresent(
            placeholder -> {
              throw misplaced(
                  field,
                  text,
                  placeholder,
                  "{manager} is for system messages only",
                  "rule.macro_for_messages");
            });
  }

  static Refusal misplaced(
      final String field,
      final Tidied text,
      final Placeholder placeholder,
      final String why,
      final String rule) {
    final var macro = "{" + placeholder.macro().token() + "}";
    final int position = text.sentAt(placeholder.position());
    return Refusal.invalidField(field, why + ": " + macro + " at position " + position + ".")
        .breaking(rule, macro, position);
  }
}
