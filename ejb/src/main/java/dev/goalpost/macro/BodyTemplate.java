package dev.goalpost.macro;

import dev.goalpost.macro.Template.Part.Placeholder;
import java.util.function.Function;
import java.util.stream.Stream;

/** The body of a request with macros, parsed once; whatever the values, it stays of its format. */
public sealed interface BodyTemplate extends PartlyLiteral<BodyTemplate>
    permits FormTemplate, JsonTemplate {

  BodyFormat format();

  /** The body with every macro replaced by what {@code value} gives for it; null counts as "". */
  String render(Function<Macro, String> value);

  /** The macros it holds, in order. */
  Stream<Placeholder> placeholders();
}
