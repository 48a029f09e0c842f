package dev.goalpost.click;

import dev.goalpost.platform.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Opens the links once the schema is there, and commits what waits before the application goes. */
@Singleton
@Startup
@DependsOn(Migrations.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class ClickLifecycle {

  @Inject private ClickIntake intake;

  @PostConstruct
  void open() {
    intake.begin();
  }

  @PreDestroy
  void drain() {
    intake.stop();
  }
}
