package dev.goalpost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.goalpost.platform.Jdbc;
import java.sql.PreparedStatement;

/** The map that {@code dev.goalpost}'s package documentation draws. */
@AnalyzeClasses(packages = "dev.goalpost", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.goalpost..")
          .layer("platform")
          .definedBy("dev.goalpost.platform..")
          .layer("macro")
          .definedBy("dev.goalpost.macro..")
          .layer("account")
          .definedBy("dev.goalpost.account..")
          .layer("security")
          .definedBy("dev.goalpost.security..")
          .layer("goal")
          .definedBy("dev.goalpost.goal..")
          .layer("spot")
          .definedBy("dev.goalpost.spot..")
          .layer("traffic")
          .definedBy("dev.goalpost.traffic..")
          .layer("statistics")
          .definedBy("dev.goalpost.statistics..")
          .layer("lead")
          .definedBy("dev.goalpost.lead..")
          .layer("postback")
          .definedBy("dev.goalpost.postback..")
          .layer("delivery")
          .definedBy("dev.goalpost.delivery..")
          .layer("click")
          .definedBy("dev.goalpost.click..")
          .layer("telegram")
          .definedBy("dev.goalpost.telegram..")
          .layer("messenger")
          .definedBy("dev.goalpost.messenger..")
          .layer("start")
          .definedBy("dev.goalpost.start..")
          .whereLayer("platform")
          .mayNotAccessAnyLayer()
          .whereLayer("macro")
          .mayNotAccessAnyLayer()
          .whereLayer("account")
          .mayOnlyAccessLayers("platform")
          .whereLayer("security")
          .mayOnlyAccessLayers("account", "platform")
          .whereLayer("goal")
          .mayOnlyAccessLayers("account", "macro", "platform")
          .whereLayer("spot")
          .mayOnlyAccessLayers("account", "macro", "platform")
          .whereLayer("lead")
          .mayOnlyAccessLayers("account", "traffic", "goal", "spot", "macro", "platform")
          .whereLayer("traffic")
          .mayOnlyAccessLayers("account", "platform")
          .whereLayer("postback")
          .mayOnlyAccessLayers("account", "traffic", "goal", "spot", "lead", "platform")
          .whereLayer("statistics")
          .mayOnlyAccessLayers(
              "account", "security", "traffic", "goal", "spot", "lead", "postback", "platform")
          .whereLayer("delivery")
          .mayOnlyAccessLayers("account", "goal", "spot", "lead", "postback", "macro", "platform")
          .whereLayer("click")
          .mayOnlyAccessLayers("account", "spot", "lead", "platform")
          .whereLayer("telegram")
          .mayOnlyAccessLayers("account", "spot", "lead", "platform")
          .whereLayer("messenger")
          .mayOnlyAccessLayers(
              "account",
              "security",
              "goal",
              "spot",
              "lead",
              "postback",
              "delivery",
              "macro",
              "platform")
          .whereLayer("start")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitectureIgnoring("dev.goalpost");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("dev.goalpost.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyAdNetworkStandsAlone =
      slices().matching("dev.goalpost.delivery.adnetwork.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule packagesAreNamedByNouns =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..impl..", "..dto..", "..service..", "..manager..");

  @ArchTest
  static final ArchRule theDomainKnowsNoHttpButThatOfAdNetworks =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.goalpost.delivery.adnetwork..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..");

  @ArchTest
  static final ArchRule anAdNetworkIsAFolderThatNobodyElseKnows =
      slices()
          .matching("dev.goalpost.delivery.adnetwork.(*)")
          .as("ad networks")
          .should()
          .notDependOnEachOther();

  /** MySQL refuses days as MariaDB's driver sends them: that is seen to in one place. */
  @ArchTest
  static final ArchRule parametersAreSetWhereMySqlIsThoughtOf =
      noClasses()
          .that()
          .areNotAssignableTo(Jdbc.class)
          .should()
          .callMethod(PreparedStatement.class, "setObject", int.class, Object.class);

  @ArchTest
  static final ArchRule nothingKnowsASingleAdNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.goalpost.delivery.adnetwork.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.goalpost.delivery.adnetwork.*");
}
