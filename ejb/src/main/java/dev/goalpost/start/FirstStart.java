package dev.goalpost.start;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.Migrations;
import dev.goalpost.platform.PublicUrl;
import dev.goalpost.security.Users;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes sure that account 0, its system goals and its administrator exist, adds the demo on a first
 * embedded start, and prints what a newcomer needs.
 */
@Singleton
@Startup
@DependsOn(Migrations.NAME)
public class FirstStart {

  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

  @Inject private Accounts accounts;
  @Inject private Goals goals;
  @Inject private Users users;
  @Inject private Demo demo;

  @Inject
  @ConfigProperty(name = "goalpost.db.url")
  private Optional<String> databaseUrl;

  @Inject private PublicUrl publicUrl;

  @PostConstruct
  void prepare() {
    AccountScope.within(AccountScope.DEFAULT_ACCOUNT, this::prepareAccount);
  }

  private Void prepareAccount() {
    accounts.ensureDefault();
    goals.ensureSystemGoals();
    users.ensureAdmin().ifPresent(FirstStart::tellPassword);
    if (databaseUrl.isEmpty()) {
      demo.ensure();
      tellCurl();
    }
    return null;
  }

  private static void tellPassword(final String password) {
    LOG.info(
        () ->
            "Administrator: login "
                + Users.ADMIN
                + ", password "
                + password
                + " (shown this once)");
  }

  private void tellCurl() {
    LOG.info(
        () ->
            "Try it: curl '"
                + publicUrl.of("/api/v1/api_send_postback/?clickid=")
                + Demo.CLICK_ID
                + "&goal=dep&sum=50'");
  }
}
