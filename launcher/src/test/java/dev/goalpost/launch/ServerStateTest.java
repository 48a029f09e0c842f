package dev.goalpost.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerStateTest {

  private final MBeanServer beans = MBeanServerFactory.newMBeanServer();
  private final ServerState state = new ServerState(beans);

  @Test
  void beforeAnythingIsRegisteredTheStartIsUnderWay() {
    assertThat(state.outcome()).isEmpty();
  }

  @Test
  void aStartingServerIsUnderWay() throws Exception {
    register(ServerState.SERVER, "serverState", "starting");

    assertThat(state.outcome()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void anApplicationThatCannotBeReadYetIsUnderWay(Exception fault) throws Exception {
    booted();
    FakeBean application = register(ServerState.APPLICATION, "status", "OK");
    application.failWith(fault);

    assertThat(state.outcome()).isEmpty();

    application.recover();

    assertThat(state.outcome()).contains(new StartOutcome.Ready());
  }

  static List<Exception> unreadable() {
    return List.of(
        new AttributeNotFoundException("status"),
        new MBeanException(new IllegalStateException("not registered")),
        new ReflectionException(new NoSuchMethodException("status")),
        new IllegalStateException("the service is not up"));
  }

  @Test
  void anApplicationThatIsNotRegisteredYetIsUnderWay() throws Exception {
    booted();

    assertThat(state.outcome()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAILED", "STOPPED"})
  void anApplicationThatIsNotRunningHasFailed(String status) throws Exception {
    booted();
    register(ServerState.APPLICATION, "status", status);

    assertThat(state.outcome())
        .contains(new StartOutcome.Failed("the application's state is " + status));
  }

  @Test
  void theCauseOfAFailedStartIsNamed() throws Exception {
    booted(error("Failed to start\nCaused by: java.lang.Error: No space left on device"));
    register(ServerState.APPLICATION, "status", "FAILED");

    assertThat(state.outcome()).contains(new StartOutcome.Failed("No space left on device"));
  }

  @Test
  void thePortIsOpenedAndClosed() throws Exception {
    FakeBean listener = register(ServerState.HTTP_LISTENER, "enabled", false);
    register(ServerState.RUNNING_STATE, "RunningState", "normal");

    state.openHttpPort();
    assertThat(listener.getAttribute("enabled")).isEqualTo(true);

    state.closeHttpPort();
    assertThat(listener.getAttribute("enabled")).isEqualTo(false);
  }

  @Test
  void aPortThatCannotBeOpenedEndsTheStart() throws Exception {
    register(ServerState.RUNNING_STATE, "RunningState", "normal");
    register(ServerState.HTTP_LISTENER, "enabled", false)
        .failWith(new MBeanException(new Exception(), "Address already in use"));

    assertThatThrownBy(state::openHttpPort)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Address already in use");
  }

  @Test
  void thePortClosesWhenTheServerIsAskedToEnd() throws Exception {
    FakeBean listener = register(ServerState.HTTP_LISTENER, "enabled", false);
    FakeBean running = register(ServerState.RUNNING_STATE, "RunningState", "normal");
    state.openHttpPort();

    running.change("RunningState", "suspending");

    assertThat(listener.getAttribute("enabled")).isEqualTo(false);
  }

  private void booted(CompositeData... errors) throws Exception {
    register(ServerState.SERVER, "serverState", "running");
    register(ServerState.MANAGEMENT, "readBootErrors", errors);
  }

  private FakeBean register(ObjectName name, String attribute, Object value) throws Exception {
    FakeBean bean = new FakeBean(attribute, value);
    beans.registerMBean(bean, name);
    return bean;
  }

  private static CompositeData error(String description) throws OpenDataException {
    String[] items = {"failure-description"};
    CompositeType type =
        new CompositeType("error", "error", items, items, new OpenType<?>[] {SimpleType.STRING});
    return new CompositeDataSupport(type, items, new Object[] {description});
  }
}
