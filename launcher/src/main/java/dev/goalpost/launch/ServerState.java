package dev.goalpost.launch;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;

/** Asks the application server in this process how its start went, through its management beans. */
final class ServerState {

  static final ObjectName SERVER = name("jboss.as:management-root=server");
  static final ObjectName MANAGEMENT = name("jboss.as:core-service=management");
  static final ObjectName APPLICATION = name("jboss.as:deployment=goalpost.ear");
  static final ObjectName HTTP_LISTENER =
      name("jboss.as:subsystem=undertow,server=default-server,http-listener=default");

  static final ObjectName RUNNING_STATE = name("jboss.root:type=state");

  private static final Set<String> BOOTED =
      Set.of("running", "reload-required", "restart-required");

  private final MBeanServer beans;

  ServerState() {
    this(ManagementFactory.getPlatformMBeanServer());
  }

  ServerState(MBeanServer beans) {
    this.beans = beans;
  }

  /**
   * How the start went; empty while it is under way. The beans come and go meanwhile, so one that
   * cannot be read says nothing yet.
   */
  Optional<StartOutcome> outcome() {
    return attribute(SERVER, "serverState")
        .filter(BOOTED::contains)
        .flatMap(booted -> bootErrors())
        .flatMap(errors -> errors.isEmpty() ? applicationOutcome() : failed(RootCause.of(errors)));
  }

  /** Lets callers in, from now until the server is asked to end. */
  void openHttpPort() {
    try {
      beans.addNotificationListener(RUNNING_STATE, new Farewell(this), null, null);
      setHttpPortOpen(true);
    } catch (JMException | RuntimeMBeanException e) {
      throw new StartRefused("The HTTP port cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Takes no more connections; those that are open stay so. */
  void closeHttpPort() {
    try {
      setHttpPortOpen(false);
    } catch (JMException | RuntimeMBeanException e) {
      System.getLogger(ServerState.class.getName())
          .log(System.Logger.Level.WARNING, "The HTTP port was not closed first", e);
    }
  }

  private void setHttpPortOpen(boolean open) throws JMException {
    beans.setAttribute(HTTP_LISTENER, new Attribute("enabled", open));
  }

  private Optional<StartOutcome> applicationOutcome() {
    return attribute(APPLICATION, "status")
        .flatMap(
            status ->
                status.equals("OK")
                    ? Optional.of(new StartOutcome.Ready())
                    : failed("the application's state is " + status));
  }

  private static Optional<StartOutcome> failed(String reason) {
    return Optional.of(new StartOutcome.Failed(reason));
  }

  private Optional<String> attribute(ObjectName bean, String attribute) {
    try {
      return Optional.ofNullable(beans.getAttribute(bean, attribute)).map(Object::toString);
    } catch (JMException | RuntimeMBeanException notThereYet) {
      return Optional.empty();
    }
  }

  private Optional<String> bootErrors() {
    try {
      Object errors = beans.invoke(MANAGEMENT, "readBootErrors", new Object[0], new String[0]);
      return Optional.of(
          Arrays.stream((CompositeData[]) errors)
              .map(error -> String.valueOf(error.get("failure-description")))
              .collect(Collectors.joining("\n")));
    } catch (JMException | RuntimeMBeanException notThereYet) {
      return Optional.empty();
    }
  }

  private static ObjectName name(String name) {
    try {
      return new ObjectName(name);
    } catch (MalformedObjectNameException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
