package dev.goalpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The headers of an external postback hold credentials, so the database holds them encrypted. */
@ExtendWith(ArquillianExtension.class)
class StoredHeadersIT {

  private static final Map<String, String> HEADERS = Map.of("Authorization", "Bearer in-clear");

  @Inject Goals goals;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  DataSource database;

  @Deployment
  static EnterpriseArchive application() {
    return TestDeployment.with(StoredHeadersIT.class);
  }

  @Test
  void headersAreEncryptedWhereTheyLieAndReadAsTheyWereWritten() throws SQLException {
    final var id = added().id();

    final var stored = stored(id);
    assertFalse(stored.contains("in-clear"), stored);
    assertTrue(stored.startsWith("v1."), stored);
    assertEquals(
        HEADERS, within(() -> goals.find(Long.parseLong(id))).externalPostback().headers());
  }

  private GoalView added() {
    final var postback =
        new ExternalPostback("https://8.8.8.8/", null, HEADERS, null, null, null, null);
    final var token = UUID.randomUUID().toString();
    return within(
        () -> goals.add(new GoalForm(token, token, null, postback, null, null, null, null)));
  }

  private static GoalView within(final Supplier<GoalView> work) {
    return AccountScope.within(AccountScope.DEFAULT_ACCOUNT, work);
  }

  private String stored(final String id) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select postback_headers from goals where id = ?")) {
      query.setLong(1, Long.parseLong(id));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
