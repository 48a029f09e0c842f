package dev.goalpost.launch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.AttributeChangeNotification;
import javax.management.Notification;
import javax.management.NotificationListener;

/**
 * Sees to it that the server goes without a false word. Asked to end, it first suspends: requests
 * under way finish, new ones are told 503. The port closes before that, and callers that keep their
 * connections get a moment to hear it, since what the server says while its parts stop is no answer
 * of ours.
 *
 * <p>The application server waits for this listener before it goes on.
 */
final class Farewell implements NotificationListener {

  private static final long HEARING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final ServerState state;

  Farewell(ServerState state) {
    this.state = state;
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification instanceof AttributeChangeNotification change
        && change.getAttributeName().equals("RunningState")) {
      become(String.valueOf(change.getNewValue()));
    }
  }

  private void become(String runningState) {
    switch (runningState) {
      case "suspending" -> state.closeHttpPort();
      case "suspended" -> LockSupport.parkNanos(HEARING_NANOS);
      default -> {}
    }
  }
}
