package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stored credentials move to a new key. */
class SecretRenewalTest {

  private static final byte[] OLD = "0123456789abcdef0123456789abcdef".getBytes();
  private static final byte[] NEW = "fedcba9876543210fedcba9876543210".getBytes();

  private final SecretCipher former = new SecretCipher();
  private final SecretCipher both = new SecretCipher();
  private final SecretCipher latter = new SecretCipher();
  private Connection connection;

  @BeforeEach
  void store() throws SQLException {
    former.use(OLD);
    both.use(OLD);
    both.use(NEW);
    latter.use(NEW);
    connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=MySQL");
    execute("create table pixel_settings (spot_id bigint, network text, name text, content text)");
    execute("create table spots (id bigint, telegram_secret text)");
    execute("create table accounts (id bigint, postback_secrets text)");
    execute("create table goals (id bigint, postback_signing_secrets text, postback_headers text)");
    execute(
        "insert into pixel_settings values (1, 'a', 'x', '%s'), (1, 'a', 'y', '%s')"
            .formatted(former.encrypt("one"), latter.encrypt("two")));
    execute(
        "insert into goals values (1, '%s %s', '%s'), (2, null, '{\"X-Key\":\"in clear\"}')"
            .formatted(former.encrypt("three"), former.encrypt("four"), former.encrypt("{}")));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void whatWasUnderTheOldKeyIsUnderTheNewOne() throws SQLException {
    assertThat(SecretRenewal.renew(connection, both)).isEqualTo(3);

    assertThat(read("select content from pixel_settings order by name"))
        .extracting(latter::decrypt)
        .containsExactly("one", "two");
    assertThat(read("select postback_signing_secrets from goals where id = 1").get(0).split(" "))
        .extracting(latter::decrypt)
        .containsExactly("three", "four");
    assertThat(read("select postback_headers from goals where id = 1"))
        .extracting(latter::decrypt)
        .containsExactly("{}");
  }

  @Test
  void aSecondRunFindsNothingToDo() throws SQLException {
    SecretRenewal.renew(connection, both);

    assertThat(SecretRenewal.renew(connection, latter)).isZero();
  }

  @Test
  void withoutTheOldKeyNothingIsLost() throws SQLException {
    final var before = read("select content from pixel_settings");

    assertThatThrownBy(() -> SecretRenewal.renew(connection, latter))
        .hasMessageContaining("GOALPOST_SECRET_KEY_OLD");
    assertThat(read("select content from pixel_settings")).isEqualTo(before);
  }

  private void execute(final String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> read(final String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      return Jdbc.read(statement, row -> row.getString(1));
    }
  }
}
