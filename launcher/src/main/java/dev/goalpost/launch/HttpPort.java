package dev.goalpost.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address that the server is about to listen on. */
record HttpPort(String host, int port) {

  void ensureFree() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new StartRefused(
          "Cannot listen on %s port %d: %s. Set GOALPOST_HTTP_PORT to a free port."
              .formatted(host, port, e.getMessage()),
          e);
    }
  }
}
