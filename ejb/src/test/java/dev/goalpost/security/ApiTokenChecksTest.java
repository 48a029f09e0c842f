package dev.goalpost.security;

import static dev.goalpost.Refusals.assertRefused;
import static dev.goalpost.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiTokenChecksTest {

  private static final Caller ADMIN = new Caller(0, "admin", EnumSet.allOf(Scope.class));

  @ParameterizedTest
  @EnumSource
  void everyScopeHasACodeOfItsOwn(final Scope scope) {
    assertThat(scope.code()).matches("[a-z]+:(read|write)");
    assertThat(Scope.of(scope.code())).contains(scope);
  }

  @Property
  void scopesSurviveStorage(@ForAll @NotEmpty final Set<Scope> scopes) {
    final var converter = new ScopesConverter();
    final var stored = converter.convertToDatabaseColumn(scopes);
    assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(scopes);
    assertThat(stored).hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void aScopeThatIsNoMoreAllowsNothing() {
    assertThat(new ScopesConverter().convertToEntityAttribute("goals:read fax:send"))
        .containsExactly(Scope.GOALS_READ);
  }

  @Test
  void aNameIsOneLine() {
    assertThat(ApiTokenChecks.name(" CI ")).isEqualTo("CI");
    assertRefused(() -> ApiTokenChecks.name("C\0I"), "name");
  }

  @Test
  void nobodyHandsOutWhatTheyLack() {
    final var reader = new Caller(0, "reader", Set.of(Scope.GOALS_READ));
    assertThat(ApiTokenChecks.scopes(List.of("goals:read"), reader))
        .containsExactly(Scope.GOALS_READ);
    assertThat(refusalOf(() -> ApiTokenChecks.scopes(List.of("goals:write"), reader)).code())
        .isEqualTo(Refusal.Code.FORBIDDEN);
  }

  @Test
  void aTokenNeedsAKnownScope() {
    assertRefused(() -> ApiTokenChecks.scopes(null, ADMIN), "scopes");
    assertRefused(() -> ApiTokenChecks.scopes(List.of(), ADMIN), "scopes");
    assertRefused(() -> ApiTokenChecks.scopes(List.of("goals"), ADMIN), "scopes");
    assertRefused(() -> ApiTokenChecks.scopes(Arrays.asList("goals:read", null), ADMIN), "scopes");
  }

  @Test
  void aBearerIsLongRandomAndNotShown() {
    final var bearer = Bearer.random();
    assertThat(bearer.text()).matches("gp_[A-Za-z0-9_-]{43}");
    assertThat(bearer).isNotEqualTo(Bearer.random());
    assertThat(bearer.toString()).hasSize(8);
    assertThat(bearer.hint()).hasSizeLessThanOrEqualTo(12);
    assertThat(bearer.digest()).hasSize(43);
  }
}
