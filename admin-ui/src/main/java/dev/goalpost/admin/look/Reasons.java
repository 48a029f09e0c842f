package dev.goalpost.admin.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Why something was paused, held back or not delivered, in the language of the browser. It is
 * stored as a sentence; one of our own is known again by its English text, one that a peer answered
 * stays as it came.
 */
@Named
@RequestScoped
public class Reasons {

  /** Where the texts of our own sentences begin. */
  static final String PREFIX = "said.";

  private static final Pattern VALUE = Pattern.compile("\\{[0-9]}");
  private static final List<Sentence> SENTENCES = sentences();

  @Inject private Texts texts;
  @Inject private Formats formats;

  /**
   * A sentence of our own.
   *
   * @param key of its text
   * @param form what it looks like in English, a group for each value
   */
  record Sentence(String key, Pattern form) {

    static Sentence of(final String key, final String english) {
      final var form = new StringBuilder();
      int done = 0;
      for (final var value : VALUE.matcher(english).results().toList()) {
        form.append(quoted(english.substring(done, value.start()))).append("(.+)");
        done = value.end();
      }
      form.append(quoted(english.substring(done)));
      return new Sentence(key, Pattern.compile(form.toString(), Pattern.DOTALL));
    }

    /** The domain has straight apostrophes, which mean something else in a text with values. */
    private static String quoted(final String literal) {
      return Pattern.quote(literal.replace('’', '\''));
    }

    Optional<MatchResult> in(final String told) {
      final var matcher = form.matcher(told);
      return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
  }

  private static List<Sentence> sentences() {
    final var english =
        ResourceBundle.getBundle(
            Texts.BUNDLE, Language.EN.locale(), Reasons.class.getClassLoader());
    return english.keySet().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> Sentence.of(key, english.getString(key)))
        .toList();
  }

  /**
   * A reason as the page tells it.
   *
   * @param told as it is stored; null for none
   */
  public String of(final String told) {
    if (told == null) {
      return "";
    }
    return SENTENCES.stream()
        .flatMap(sentence -> sentence.in(told).map(found -> said(sentence, found)).stream())
        .findFirst()
        .orElse(told);
  }

  private String said(final Sentence sentence, final MatchResult found) {
    return texts.of(
        sentence.key(),
        IntStream.rangeClosed(1, found.groupCount())
            .mapToObj(found::group)
            .map(this::shown)
            .toArray());
  }

  /** Moments are written as everywhere else on the pages. */
  private String shown(final String value) {
    try {
      return formats.moment(Instant.parse(value));
    } catch (final DateTimeParseException noMoment) {
      return value;
    }
  }
}
