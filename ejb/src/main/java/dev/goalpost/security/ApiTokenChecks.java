package dev.goalpost.security;

import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that every token keeps. */
final class ApiTokenChecks {

  private static final int LONGEST_NAME = 120;

  private ApiTokenChecks() {}

  static String name(final String name) {
    final var stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refusal.invalidField("name", "name must be 1 to " + LONGEST_NAME + " characters.");
    }
    return ShortText.oneLine("name", stripped);
  }

  /**
   * The scopes that {@code codes} name.
   *
   * @param issuer nobody can hand out what they do not have
   */
  static Set<Scope> scopes(final List<String> codes, final Caller issuer) {
    final var scopes = EnumSet.noneOf(Scope.class);
    if (codes != null) {
      codes.forEach(code -> scopes.add(scope(code)));
    }
    if (scopes.isEmpty()) {
      throw Refusal.invalidField("scopes", "A token needs one scope or more: " + all() + ".");
    }
    scopes.stream()
        .filter(scope -> !issuer.may(scope))
        .findFirst()
        .ifPresent(
            scope -> {
              throw Refusal.forbidden(
                  "Your own token lacks the scope " + scope.code() + " and cannot hand it out.");
            });
    return scopes;
  }

  private static Scope scope(final String code) {
    return Scope.of(code)
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "scopes", "There is no scope " + code + ". Scopes are " + all() + "."));
  }

  private static String all() {
    return Arrays.stream(Scope.values()).map(Scope::code).collect(Collectors.joining(", "));
  }
}
