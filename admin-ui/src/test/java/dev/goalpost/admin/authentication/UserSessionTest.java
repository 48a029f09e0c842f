package dev.goalpost.admin.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a session lasts that nobody ends. */
class UserSessionTest {

  private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
  private static final boolean DEED = true;
  private static final boolean POLL = false;

  private final HttpSession session = session(new HashMap<>());

  @Test
  void aPageThatAsksForWhatIsNewKeepsNoSession() {
    assertThat(isInUse(DEED, 0)).isTrue();
    for (int minute = 1; minute < 120; minute++) {
      assertThat(isInUse(POLL, minute)).isTrue();
    }

    assertThat(isInUse(POLL, 120)).isFalse();
    assertThat(isInUse(DEED, 121)).isFalse();
  }

  @Test
  void whatAUserDoesKeepsASession() {
    for (int hours = 0; hours < 10; hours++) {
      assertThat(isInUse(DEED, hours * 60)).isTrue();
      assertThat(isInUse(POLL, hours * 60 + 1)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/postbacks, true, , true",
    "/live, , , true",
    "/messenger, , true, true",
    "/postbacks, , , false"
  })
  void whatAPageAsksForByItselfIsToldFromWhatAUserDoes(
      final String path, final String live, final String byItself, final boolean isByItself) {
    final var request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getServletPath" -> path;
                      case "getHeader" -> Objects.equals(arguments[0], "X-Live") ? live : null;
                      case "getParameter" ->
                          Objects.equals(arguments[0], "by_itself") ? byItself : null;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });

    assertThat(PageRequest.isByItself(request)).isEqualTo(isByItself);
  }

  private boolean isInUse(final boolean isDeed, final long minute) {
    return UserSession.isInUse(session, isDeed, START.plus(Duration.ofMinutes(minute)));
  }

  private static HttpSession session(final Map<Object, Object> attributes) {
    return (HttpSession)
        Proxy.newProxyInstance(
            UserSessionTest.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
