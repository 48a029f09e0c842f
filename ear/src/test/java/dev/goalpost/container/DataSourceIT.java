package dev.goalpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The application's database is the server's default one, with the isolation that batches rely on.
 */
@ExtendWith(ArquillianExtension.class)
class DataSourceIT {

  @Resource DataSource standard;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  DataSource goalpost;

  @Deployment
  static EnterpriseArchive application() {
    return TestDeployment.with(DataSourceIT.class);
  }

  @Test
  void isTheDefault() throws SQLException {
    assertEquals(url(goalpost), url(standard));
  }

  @Test
  void readsWhatIsCommitted() throws SQLException {
    try (Connection connection = goalpost.getConnection()) {
      assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
    }
  }

  private static String url(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getURL();
    }
  }
}
