package dev.goalpost.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it ships, with one more web module that holds the tests. */
final class TestDeployment {

  private static final File APPLICATION =
      new File("target/goalpost/wildfly/standalone/deployments/goalpost.ear");

  private TestDeployment() {}

  static EnterpriseArchive with(Class<?>... testClasses) {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClasses(testClasses)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, APPLICATION)
        .addAsModule(Testable.archiveToTest(tests));
  }
}
