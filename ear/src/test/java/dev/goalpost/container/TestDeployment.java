package dev.goalpost.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it ships, with one more web module that holds the tests. */
final class TestDeployment {

  private static final File APPLICATION =
      new File("target/goalpost/wildfly/standalone/deployments/goalpost.ear");

  private static final String DOMAIN = "goalpost-ejb.jar";

  /** As the API has it: only the admin pages have people sign in. */
  private static final String WITHOUT_SIGN_IN =
      "<jboss-web><security-domain>api</security-domain></jboss-web>";

  private TestDeployment() {}

  static EnterpriseArchive with(Class<?>... testClasses) {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClasses(testClasses)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsWebInfResource(new StringAsset(WITHOUT_SIGN_IN), "jboss-web.xml");
    return application().addAsModule(Testable.archiveToTest(tests));
  }

  /** The application with one more folder of classes in its domain module. */
  static EnterpriseArchive withFolder(Package folder) {
    EnterpriseArchive application = application();
    JavaArchive domain = application.getAsType(JavaArchive.class, DOMAIN);
    return application.addAsModule(domain.addPackage(folder));
  }

  private static EnterpriseArchive application() {
    return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, APPLICATION);
  }
}
