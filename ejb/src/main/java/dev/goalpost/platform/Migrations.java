package dev.goalpost.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything reads it: beans that read at start depend on this
 * one.
 */
@Singleton(name = Migrations.NAME)
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  /** For {@code @DependsOn}. */
  public static final String NAME = "Migrations";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  private boolean done;

  @PostConstruct
  void migrate() {
    Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
    done = true;
  }

  public boolean isDone() {
    return done;
  }
}
