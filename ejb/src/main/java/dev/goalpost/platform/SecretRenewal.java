package dev.goalpost.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Encrypts stored credentials anew at start if the key was replaced: those under {@code
 * GOALPOST_SECRET_KEY_OLD} move to the key that is used now. It can be interrupted and repeated, as
 * rows of either key can be read meanwhile.
 */
@Singleton
@Startup
@DependsOn(Migrations.NAME)
public class SecretRenewal {

  private static final Logger LOG = Logger.getLogger(SecretRenewal.class.getName());

  /** Every column that holds credentials: one, or several separated by spaces. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("pixel_settings", "content", List.of("spot_id", "network", "name")),
          new Column("spots", "telegram_secret", List.of("id")),
          new Column("accounts", "postback_secrets", List.of("id")),
          new Column("goals", "postback_signing_secrets", List.of("id")),
          new Column("goals", "postback_headers", List.of("id")));

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private SecretCipher cipher;

  private record Column(String table, String name, List<String> key) {

    String select() {
      return "select %s, %s from %s where %2$s is not null"
          .formatted(String.join(", ", key), name, table);
    }

    /** Somebody may have saved another value meanwhile: that one stays. */
    String update() {
      final var row = key.stream().map(each -> each + " = ?").collect(Collectors.joining(" and "));
      return "update %s set %s = ? where %s and %2$s = ?".formatted(table, name, row);
    }
  }

  /** A row's key and what it holds. */
  private record Row(List<Object> key, String content) {}

  @PostConstruct
  void renew() {
    try (var connection = dataSource.getConnection()) {
      final int renewed = renew(connection, cipher);
      if (renewed > 0) {
        LOG.info(
            renewed
                + " stored credentials were encrypted with the new key: GOALPOST_SECRET_KEY_OLD is"
                + " not needed any more.");
      }
    } catch (final SQLException e) {
      throw new IllegalStateException("Stored credentials could not be encrypted anew", e);
    }
  }

  /** Renews what is not under the cipher's own key; how many rows that were. */
  static int renew(final Connection connection, final SecretCipher cipher) throws SQLException {
    int renewed = 0;
    for (final var column : COLUMNS) {
      final var old =
          rows(connection, column).stream().filter(row -> isOld(row.content(), cipher)).toList();
      update(connection, column, old, cipher);
      renewed += old.size();
    }
    return renewed;
  }

  private static boolean isOld(final String content, final SecretCipher cipher) {
    return !SecretTextMapConverter.isClear(content)
        && Arrays.stream(content.split(" ")).anyMatch(stored -> !cipher.isCurrent(stored));
  }

  private static List<Row> rows(final Connection connection, final Column column)
      throws SQLException {
    try (var statement = connection.prepareStatement(column.select())) {
      return Jdbc.read(statement, row -> row(row, column.key().size()));
    }
  }

  private static Row row(final ResultSet row, final int keySize) throws SQLException {
    final var key = new ArrayList<Object>();
    for (int index = 1; index <= keySize; index++) {
      key.add(row.getObject(index));
    }
    return new Row(key, row.getString(keySize + 1));
  }

  private static void update(
      final Connection connection,
      final Column column,
      final List<Row> rows,
      final SecretCipher cipher)
      throws SQLException {
    Jdbc.batch(
        connection,
        column.update(),
        rows,
        (statement, row) -> {
          statement.setString(1, renewed(row.content(), cipher));
          for (int index = 0; index < row.key().size(); index++) {
            Jdbc.set(statement, index + 2, row.key().get(index));
          }
          statement.setString(row.key().size() + 2, row.content());
        });
  }

  private static String renewed(final String content, final SecretCipher cipher) {
    return Arrays.stream(content.split(" "))
        .map(stored -> cipher.isCurrent(stored) ? stored : cipher.encrypt(cipher.decrypt(stored)))
        .collect(Collectors.joining(" "));
  }
}
