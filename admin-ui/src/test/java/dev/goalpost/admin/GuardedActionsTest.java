package dev.goalpost.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.goalpost.admin.authentication.AdminsOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the pages let be done is for administrators, unless it is listed here. */
class GuardedActionsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern ACTION = Pattern.compile("action=\"#\\{(?!request\\.)(\\w+\\.\\w+)");

  /** The {@code open} of editors only reads, and {@code web.xml} says whose the page is. */
  private static final Set<String> FOR_EVERYBODY =
      Set.of(
          "signInPage.open",
          "signInPage.signIn",
          "passwordPage.change",
          "goalPage.open",
          "spotPage.open",
          "userPage.open",
          "clientsPage.act",
          "clientPage.open",
          "postbacksPage.open",
          "deliveriesPage.open",
          "clientPage.assign",
          "clientPage.sell",
          "messengerPage.read",
          "messengerPage.readAll",
          "columnEditor.spellOut",
          "columnEditor.act",
          "viewPanel.act");

  private final JavaClasses beans =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.goalpost.admin");

  @Test
  void everyActionIsForAdministratorsUnlessItIsListed() {
    assertThat(actions())
        .hasSizeGreaterThan(FOR_EVERYBODY.size())
        .filteredOn(action -> !isGuarded(action))
        .containsExactlyInAnyOrderElementsOf(FOR_EVERYBODY);
  }

  private boolean isGuarded(final String action) {
    final var names = action.split("\\.");
    final var methods =
        beans.stream()
            .filter(bean -> isNamed(bean, names[0]))
            .flatMap(bean -> bean.getMethods().stream())
            .filter(method -> method.getName().equals(names[1]))
            .toList();
    assertThat(methods).as(action).hasSize(1);
    return methods.get(0).isAnnotatedWith(AdminsOnly.class);
  }

  private static boolean isNamed(final JavaClass bean, final String name) {
    return bean.getSimpleName()
        .equals(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  private static Set<String> actions() {
    try (var files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .flatMap(file -> ACTION.matcher(content(file)).results())
          .map(GuardedActionsTest::action)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String action(final MatchResult match) {
    return match.group(1);
  }

  private static String content(final Path file) {
    try {
      return Files.readString(file);
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
