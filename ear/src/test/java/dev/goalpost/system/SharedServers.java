package dev.goalpost.system;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts each server once per test run, when the first test asks for it, and ends it at the end.
 */
final class SharedServers implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningServer.class || type == MariaDb.class || type == Http.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(getClass()));
    Class<?> type = parameter.getParameter().getType();
    if (type == MariaDb.class) {
      return mariaDb(store);
    }
    RunningServer server = isOnMariaDb(context) ? onMariaDb(store) : onH2(store);
    return type == Http.class ? new Http(server) : server;
  }

  private static boolean isOnMariaDb(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(OnMariaDb.class);
  }

  private static MariaDb mariaDb(Store store) {
    return store.getOrComputeIfAbsent("MariaDB", key -> MariaDb.start(), MariaDb.class);
  }

  private static RunningServer onMariaDb(Store store) {
    return store.getOrComputeIfAbsent(
        "server on MariaDB",
        key -> RunningServer.start(mariaDb(store).environment("shared")),
        RunningServer.class);
  }

  private static RunningServer onH2(Store store) {
    return store.getOrComputeIfAbsent(
        "server on H2", key -> RunningServer.start(Map.of()), RunningServer.class);
  }
}
