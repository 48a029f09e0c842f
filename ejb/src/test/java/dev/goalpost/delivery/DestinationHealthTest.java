package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static dev.goalpost.delivery.DeliveryBuilder.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.platform.Jdbc;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DestinationHealthTest {

  private static final long PIXEL = 9;
  private static final Target TARGET = new Target(PIXEL, DeliveryTables.ACCOUNT, "pixel", "pixel");
  private static final Exchange REFUSED =
      new Exchange(new CredentialsInvalid("Who is that?"), 401, Duration.ZERO, "", "");

  private DeliveryTables tables;

  @BeforeEach
  void open() throws SQLException {
    tables = new DeliveryTables();
    tables.addDestination(PIXEL, "fake", "pixel");
    tables.execute(
        "insert into accounts (id, name, currency, zone, rules_version, created_at)"
            + " values (?, 'An account', 'USD', 'UTC', 5, ?)",
        DeliveryTables.ACCOUNT,
        NOON);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void refusedCredentialsPauseADestination() throws SQLException {
    note(5);

    assertThat(state()).isEqualTo("paused");
  }

  @Test
  void credentialsThatHaveBeenReplacedSinceDoNot() throws SQLException {
    note(4);

    assertThat(state()).isEqualTo("active");
  }

  private void note(final long rulesVersion) throws SQLException {
    final var attempt =
        new Attempt(delivery(1).byRules(rulesVersion).build(), TARGET, NOON, REFUSED);
    new DestinationHealth().note(tables.connection(), List.of(attempt), NOON);
  }

  private String state() throws SQLException {
    try (var statement =
        tables.connection().prepareStatement("select state from destinations where id = 9")) {
      return Jdbc.read(statement, row -> row.getString(1)).get(0);
    }
  }
}
