package dev.goalpost.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Picks the ports of the tests' server, just before the configuration that names them is read. */
public final class FreePorts implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    try (ServerSocket http = new ServerSocket(0);
        ServerSocket management = new ServerSocket(0)) {
      System.setProperty("container.http.port", String.valueOf(http.getLocalPort()));
      System.setProperty("container.management.port", String.valueOf(management.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
