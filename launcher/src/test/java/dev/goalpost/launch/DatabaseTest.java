package dev.goalpost.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  private static final Path DATA = Path.of("/data");

  @Test
  void withoutUrlTheDatabaseIsAFileInTheDataDirectory() {
    Database database = Database.of(Map.of(), DATA);

    assertThat(database.isEmbedded()).isTrue();
    assertThat(database.url())
        .startsWith("jdbc:h2:file:/data/db/goalpost;")
        .contains("WRITE_DELAY=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://db:3306/goalpost", "jdbc:mariadb://db:3306/goalpost"})
  void oneDriverServesBothKindsOfServer(String url) {
    Database database = server(url);

    assertThat(database.driver()).isEqualTo("mariadb");
    assertThat(database.url())
        .startsWith("jdbc:mariadb://db:3306/goalpost?connectionTimeZone=UTC&")
        .contains("&allowPublicKeyRetrieval=true");
  }

  @Test
  void parametersOfTheUrlStay() {
    String url = server("jdbc:mariadb://db/goalpost?socketTimeout=1&useBulkStmts=false").url();

    assertThat(url)
        .startsWith("jdbc:mariadb://db/goalpost?socketTimeout=1&useBulkStmts=false&")
        .doesNotContain("socketTimeout=60000")
        .doesNotContain("useBulkStmts=true");
  }

  @Test
  void aTlsConnectionNeedsNoPublicKey() {
    assertThat(server("jdbc:mysql://db/goalpost?sslMode=verify-full").url())
        .doesNotContain("allowPublicKeyRetrieval");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://db/goalpost", "db:3306/goalpost", "jdbc:h2:mem:x"})
  void otherDatabasesAreRefusedByName(String url) {
    assertThatThrownBy(() -> server(url))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("GOALPOST_DB_URL")
        .hasMessageContaining("jdbc:mysql://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user=root", "password=hidden", "ssl=1&PASSWORD=hidden"})
  void credentialsInTheUrlAreRefusedAndNotRepeated(String query) {
    assertThatThrownBy(() -> server("jdbc:mysql://db/goalpost?" + query))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("GOALPOST_DB_PASSWORD")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void aUrlNeedsAUser() {
    assertThatThrownBy(
            () -> Database.of(Map.of("GOALPOST_DB_URL", "jdbc:mysql://db/goalpost"), DATA))
        .hasMessageContaining("GOALPOST_DB_USER is not");
  }

  @Test
  void aUserWithoutUrlIsAMistake() {
    assertThatThrownBy(() -> Database.of(Map.of("GOALPOST_DB_USER", "goalpost"), DATA))
        .hasMessageContaining("GOALPOST_DB_URL is not");
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(server("jdbc:mysql://db/goalpost")).asString().doesNotContain("secret");
  }

  private static Database server(String url) {
    return Database.of(
        Map.of(
            "GOALPOST_DB_URL", url,
            "GOALPOST_DB_USER", "goalpost",
            "GOALPOST_DB_PASSWORD", "secret"),
        DATA);
  }
}
