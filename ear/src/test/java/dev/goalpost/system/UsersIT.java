package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may sign in to the admin pages is said over the API, too. */
@OnMariaDb
class UsersIT extends PostbackSystemTest {

  private static final String PASSWORD = SECRET + " and more of it";

  private final String login = Operator.uniqueName();

  @Test
  void aUserIsAddedChangedAndRemoved() {
    Answer added = operator.asks("POST", "users", user(login, "manager"));
    assertThat(added.status()).isEqualTo(201);
    JsonNode user = added.json();
    assertThat(added.header("Location")).endsWith("/api/v1/" + path(user));
    assertThat(user.path("must_change_password").asBoolean()).isTrue();
    assertThat(added.body()).doesNotContain(PASSWORD);
    assertThat(operator.reads("users").path("items")).contains(user);
    assertThat(operator.reads(path(user))).isEqualTo(user);

    JsonNode promoted = operator.sends("PATCH", path(user), "{\"role\":\"admin\"}");
    assertThat(promoted.path("role").asText()).isEqualTo("admin");
    assertThat(promoted.path("manager").asText()).isEqualTo("Olga P.");

    JsonNode sentBack = operator.sends("PUT", path(user), user.toString());
    assertThat(sentBack).isEqualTo(user);

    assertThat(operator.asks("DELETE", path(user), null).status()).isEqualTo(204);
    assertThat(operator.asks("GET", path(user), null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "login, '{\"login\":\"two words\",\"role\":\"manager\",\"password\":\"long enough it is\"}'",
    "role, '{\"login\":\"someone\",\"role\":\"boss\",\"password\":\"long enough it is\"}'",
    "password, '{\"login\":\"someone\",\"role\":\"manager\",\"password\":\"short\"}'",
    "password, '{\"login\":\"someone\",\"role\":\"manager\"}'"
  })
  void whatIsWrongIsNamed(String field, String json) {
    operator.asks("POST", "users", json).isProblem(400, "invalid_field", field);
  }

  @Test
  void aLoginIsTakenOnce() {
    operator.sends("POST", "users", user(login, "manager"));

    operator.asks("POST", "users", user(login, "manager")).isProblem(409, "conflict", "login");
  }

  @Test
  void theLastAdministratorStaysOne() {
    JsonNode admin = onlyAdministrator();

    operator
        .asks("PATCH", path(admin), "{\"role\":\"manager\"}")
        .isProblem(409, "conflict", "role");
    assertThat(operator.asks("DELETE", path(admin), null).status()).isEqualTo(409);
    assertThat(operator.reads(path(admin))).isEqualTo(admin);
  }

  @Test
  void onlyWhoMayWriteUsersDoes() {
    Operator reader = operator.colleague("users:read");

    assertThat(reader.asks("GET", "users", null).status()).isEqualTo(200);
    assertThat(reader.asks("POST", "users", user(login, "manager")).status()).isEqualTo(403);
    assertThat(operator.colleague("goals:read").asks("GET", "users", null).status()).isEqualTo(403);
  }

  @Test
  void whatIsKeptUnderALoginGoesAlongToAnother() {
    JsonNode user = operator.sends("POST", "users", user(login, "manager"));
    String other = Operator.uniqueName();
    String preset =
        operator
            .named(login, "statistics:read")
            .sends("POST", "column-presets", "{\"name\":\"Mine\",\"columns\":[{\"key\":\"cr\"}]}")
            .path("id")
            .asText();

    operator.sends("PATCH", path(user), "{\"login\":\"" + other + "\"}");

    JsonNode kept = operator.named(other, "statistics:read").reads("column-presets/" + preset);
    assertThat(kept.path("own").asBoolean()).isTrue();
  }

  @Test
  void whatIsKeptUnderALoginGoesWithItsUser() {
    JsonNode user = operator.sends("POST", "users", user(login, "manager"));
    Operator named = operator.named(login, "statistics:read");
    named.sends("POST", "column-presets", "{\"name\":\"Mine\",\"columns\":[{\"key\":\"cr\"}]}");

    operator.asks("DELETE", path(user), null);

    assertThat(named.reads("column-presets").path("items"))
        .noneMatch(preset -> preset.path("own").asBoolean());
  }

  private JsonNode onlyAdministrator() {
    return StreamSupport.stream(
            operator.reads("users?limit=500").path("items").spliterator(), false)
        .filter(user -> user.path("role").asText().equals("admin"))
        .reduce(
            (one, another) -> {
              throw new AssertionError("There is another: " + another);
            })
        .orElseThrow();
  }

  private static String path(JsonNode user) {
    return "users/" + user.path("id").asText();
  }

  private static String user(String login, String role) {
    return "{\"login\":\"%s\",\"role\":\"%s\",\"manager\":\"Olga P.\",\"password\":\"%s\"}"
        .formatted(login, role, PASSWORD);
  }
}
