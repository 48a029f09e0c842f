package dev.goalpost.launch;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;

/** Asks the application server in this process how its start went, through its management beans. */
final class ServerState {

  private static final Set<String> BOOTED =
      Set.of("running", "reload-required", "restart-required");

  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

  /** Whether everything that the configuration names was started, or has failed. */
  boolean isBooted() {
    return attribute("jboss.as:management-root=server", "serverState")
        .filter(BOOTED::contains)
        .isPresent();
  }

  /** Why the application is not running; empty when it is. */
  Optional<String> failure() {
    String errors = bootErrors();
    if (!errors.isEmpty()) {
      return Optional.of(RootCause.of(errors));
    }
    return attribute("jboss.as:deployment=goalpost.ear", "status")
        .filter(status -> !status.equals("OK"))
        .map(status -> "the application's state is " + status);
  }

  private Optional<String> attribute(String bean, String attribute) {
    try {
      return Optional.ofNullable(beans.getAttribute(new ObjectName(bean), attribute))
          .map(Object::toString);
    } catch (InstanceNotFoundException | RuntimeMBeanException notThereYet) {
      return Optional.empty();
    } catch (JMException e) {
      throw new IllegalStateException("Cannot read " + attribute + " of " + bean, e);
    }
  }

  private String bootErrors() {
    try {
      Object errors =
          beans.invoke(
              new ObjectName("jboss.as:core-service=management"),
              "readBootErrors",
              new Object[0],
              new String[0]);
      return Arrays.stream((CompositeData[]) errors)
          .map(error -> String.valueOf(error.get("failure-description")))
          .collect(Collectors.joining("\n"));
    } catch (JMException e) {
      throw new IllegalStateException("Cannot read the errors of the server's start", e);
    }
  }
}
