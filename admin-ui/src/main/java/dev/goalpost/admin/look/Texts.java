package dev.goalpost.admin.look;

import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The texts of the pages, with values in them, in the language of the browser. */
@Named
@RequestScoped
public class Texts {

  /** The base name of the files that hold them. */
  static final String BUNDLE = "dev.goalpost.admin.messages";

  @Inject private Look look;

  /**
   * A text with values in place of {@code {0}}, {@code {1}}; numbers as the language writes them.
   */
  public String of(final String key, final Object... values) {
    return new MessageFormat(bundle().getString(key), look.getLocale()).format(values);
  }

  /** The form of a text that goes with a number, which is its {@code {0}}. */
  public String counted(final String key, final long number) {
    return of(key + "." + look.getLanguage().pluralOf(number), number);
  }

  /** As {@link #counted}, of a text that need not be there. */
  public Optional<String> findCounted(final String key, final long number) {
    return bundle().containsKey(key + ".many")
        ? Optional.of(counted(key, number))
        : Optional.empty();
  }

  /** A text that need not be there. */
  public Optional<String> find(final String key) {
    return bundle().containsKey(key) ? Optional.of(of(key)) : Optional.empty();
  }

  /** Why something of an address was refused, in the language of the browser. */
  public String why(final Refusal refusal) {
    return why(refusal, refusal.field(), refusal.field());
  }

  /**
   * Why something was refused: by the rule that it breaks, else by what is said of its place, else
   * in English.
   *
   * @param place where the fault stands, or null
   * @param label what the page calls what stands there; the {@code {0}} of a rule's text
   */
  public String why(final Refusal refusal, final String place, final String label) {
    if (refusal.rule() != null && bundle().containsKey(refusal.rule())) {
      final var values = Stream.concat(Stream.of(label == null ? "" : label), values(refusal));
      return of(refusal.rule(), values.toArray());
    }
    final var code = refusal.code().name().toLowerCase(Locale.ROOT);
    return find("fault." + place + "." + code).orElseGet(refusal::getMessage);
  }

  private static Stream<Object> values(final Refusal refusal) {
    return refusal.values().stream();
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, look.getLocale(), Texts.class.getClassLoader());
  }
}
