package dev.goalpost.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HttpPortTest {

  @Test
  void aBusyPortIsNamed() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      HttpPort port = new HttpPort("0.0.0.0", other.getLocalPort());

      assertThatThrownBy(port::ensureFree)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("port " + other.getLocalPort())
          .hasMessageContaining("GOALPOST_HTTP_PORT");
    }
  }

  @Test
  void aFreePortIsLeftFree() throws IOException {
    int port;
    try (ServerSocket probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }

    assertThatCode(new HttpPort("0.0.0.0", port)::ensureFree).doesNotThrowAnyException();
  }
}
