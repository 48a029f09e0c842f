package dev.goalpost.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The map that {@code dev.goalpost.admin}'s package documentation draws. */
@AnalyzeClasses(packages = "dev.goalpost.admin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.goalpost.admin..")
          .layer("authentication")
          .definedBy("dev.goalpost.admin.authentication..")
          .layer("look")
          .definedBy("dev.goalpost.admin.look..")
          .layer("goal")
          .definedBy("dev.goalpost.admin.goal..")
          .layer("network")
          .definedBy("dev.goalpost.admin.network..")
          .layer("spot")
          .definedBy("dev.goalpost.admin.spot..")
          .layer("client")
          .definedBy("dev.goalpost.admin.client..")
          .layer("messenger")
          .definedBy("dev.goalpost.admin.messenger..")
          .layer("chart")
          .definedBy("dev.goalpost.admin.chart..")
          .layer("dashboard")
          .definedBy("dev.goalpost.admin.dashboard..")
          .layer("statistics")
          .definedBy("dev.goalpost.admin.statistics..")
          .layer("postback")
          .definedBy("dev.goalpost.admin.postback..")
          .layer("delivery")
          .definedBy("dev.goalpost.admin.delivery..")
          .layer("user")
          .definedBy("dev.goalpost.admin.user..")
          .whereLayer("authentication")
          .mayNotAccessAnyLayer()
          .whereLayer("look")
          .mayOnlyAccessLayers("authentication")
          .whereLayer("goal")
          .mayOnlyAccessLayers("network", "look", "authentication")
          .whereLayer("network")
          .mayOnlyAccessLayers("look")
          .whereLayer("spot")
          .mayOnlyAccessLayers("network", "look", "authentication")
          .whereLayer("client")
          .mayOnlyAccessLayers("look", "authentication")
          .whereLayer("messenger")
          .mayOnlyAccessLayers("look", "authentication")
          .whereLayer("dashboard")
          .mayOnlyAccessLayers("chart", "look", "authentication")
          .whereLayer("statistics")
          .mayOnlyAccessLayers("chart", "look", "authentication")
          .whereLayer("chart")
          .mayOnlyAccessLayers("look")
          .whereLayer("postback")
          .mayOnlyAccessLayers("look", "authentication")
          .whereLayer("delivery")
          .mayOnlyAccessLayers("look", "authentication")
          .whereLayer("user")
          .mayOnlyAccessLayers("look", "authentication")
          .ensureAllClassesAreContainedInArchitectureIgnoring("dev.goalpost.admin");

  @ArchTest
  static final ArchRule packagesAreNamedByNouns =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..impl..", "..dto..", "..service..", "..manager..");

  @ArchTest
  static final ArchRule theDatabaseIsBehindTheDomain =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "javax.sql..");
}
