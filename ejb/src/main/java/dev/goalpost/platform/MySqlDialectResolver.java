package dev.goalpost.platform;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/**
 * Tells Hibernate a MySQL by its name. Left alone, it takes whatever MariaDB's driver speaks to for
 * a MariaDB, and a MySQL for one too old to be supported.
 */
public final class MySqlDialectResolver implements DialectResolver {

  private static final long serialVersionUID = 1L;

  /** Null leaves every other database to Hibernate. */
  @Override
  public Dialect resolveDialect(final DialectResolutionInfo info) {
    return "MySQL".equals(info.getDatabaseName()) ? new MySQLDialect(info) : null;
  }
}
