package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the pages in all languages. */
class MessagesTest {

  private static final Pattern VALUE = Pattern.compile("\\{[0-9][^}]*}");
  private static final Pattern KEY_IN_PAGE =
      Pattern.compile("\\bm\\['([^']+)']|texts\\.of\\('([^']+)'");
  private static final Pattern COUNTED_KEY_IN_PAGE = Pattern.compile("texts\\.counted\\('([^']+)'");
  private static final Pattern RULE = Pattern.compile("\"(rule\\.[a-z_]+)\"");
  private static final Pattern QUOTED =
      Pattern.compile("(?<=['\"])[a-z_0-9]+\\.[a-z_0-9.]*(?=['\"])");
  private static final Pattern PLURAL = Pattern.compile("\\.(one|few|many)$");
  private static final String FACES = "jakarta.faces.";
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path BEANS = Path.of("src/main/java");
  private static final Path DOMAIN = Path.of("../ejb/src/main/java");

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasEveryText(Language language) {
    assertThat(keys(language)).containsExactlyInAnyOrderElementsOf(keys(Language.EN));
  }

  @ParameterizedTest
  @EnumSource
  void noTextIsBlank(Language language) {
    assertThat(texts(language).values()).noneMatch(text -> text.toString().isBlank());
  }

  /** A straight one would begin a quotation, and hide the values in it. */
  @ParameterizedTest
  @EnumSource
  void noTextHoldsAStraightApostrophe(Language language) {
    assertThat(texts(language).values()).noneMatch(text -> text.toString().contains("'"));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextShowsTheSameValues(Language language) {
    final var english = texts(Language.EN);
    final var texts = texts(language);
    assertThat(keys(Language.EN))
        .allSatisfy(
            key ->
                assertThat(values(texts.getProperty(key)))
                    .as(key)
                    .isEqualTo(values(english.getProperty(key))));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextWithValuesIsAPattern(Language language) {
    assertThat(texts(language).values())
        .filteredOn(text -> VALUE.matcher(text.toString()).find())
        .allSatisfy(
            text ->
                assertThatCode(() -> new MessageFormat(text.toString(), language.locale()))
                    .doesNotThrowAnyException());
  }

  @Test
  void everyTextThatAPageNamesIsThere() {
    assertThat(keys(Language.EN)).containsAll(namedInPages());
  }

  /** The same rules in every language, by {@link #everyLanguageHasEveryText}. */
  @Test
  void everyRuleThatSomethingIsRefusedByHasAText() {
    final var rules =
        Stream.of(DOMAIN, BEANS)
            .flatMap(MessagesTest::sources)
            .flatMap(source -> RULE.matcher(source).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    final var texts =
        keys(Language.EN).stream()
            .filter(key -> key.startsWith("rule."))
            .collect(Collectors.toSet());
    assertThat(rules).isNotEmpty().containsExactlyInAnyOrderElementsOf(texts);
  }

  @Test
  void noTextIsUnused() {
    final var named =
        Stream.of(PAGES, BEANS, DOMAIN)
            .flatMap(MessagesTest::sources)
            .flatMap(source -> QUOTED.matcher(source).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(keys(Language.EN))
        .filteredOn(key -> key.contains(".") && !key.startsWith(FACES))
        .allMatch(key -> isUsed(key, named));
  }

  /** As it is, or as something that a key is put together from. */
  private static boolean isUsed(final String key, final Set<String> named) {
    final var single = PLURAL.matcher(key).replaceFirst("");
    return named.contains(key)
        || named.contains(single)
        || named.stream().anyMatch(name -> name.endsWith(".") && key.startsWith(name));
  }

  private static Stream<String> sources(final Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".xhtml"))
          .map(MessagesTest::content)
          .toList()
          .stream();
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> values(final String text) {
    return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> keys(final Language language) {
    return texts(language).stringPropertyNames();
  }

  private static Properties texts(final Language language) {
    final var file = "/dev/goalpost/admin/messages_" + language.code() + ".properties";
    final var texts = new Properties();
    try (var reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Set<String> namedInPages() {
    final var keys = new HashSet<String>();
    try (var files = Files.walk(PAGES)) {
      files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(MessagesTest::content)
          .forEach(page -> collect(page, keys));
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  /** But for the beginnings of keys that are put together. */
  private static void collect(final String page, final Set<String> keys) {
    KEY_IN_PAGE
        .matcher(page)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .filter(key -> !key.endsWith("."))
        .forEach(keys::add);
    COUNTED_KEY_IN_PAGE
        .matcher(page)
        .results()
        .flatMap(match -> Arrays.stream(forms(match.group(1))))
        .forEach(keys::add);
  }

  private static String[] forms(final String key) {
    return new String[] {key + ".one", key + ".few", key + ".many"};
  }

  private static String content(final Path file) {
    try {
      return Files.readString(file);
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
