package dev.goalpost.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.goalpost.web.authentication.AccessRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses classes = ResourceMethods.classes();

  @Test
  void everyOperationSaysWhoMayCallIt() {
    assertThat(ResourceMethods.all())
        .isNotEmpty()
        .filteredOn(method -> AccessRule.of(method) instanceof AccessRule.Undeclared)
        .isEmpty();
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.goalpost.web.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void packagesAreNamedByNouns() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..impl..", "..dto..", "..service..", "..manager..")
        .check(classes);
  }

  /** But for the health check, which asks whether it is there at all. */
  @Test
  void theDatabaseIsBehindTheDomain() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.goalpost.web.health")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "javax.sql..")
        .check(classes);
  }
}
