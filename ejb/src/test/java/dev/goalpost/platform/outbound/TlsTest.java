package dev.goalpost.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.OutboundAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A peer whose certificate is for localhost, signed by itself. */
@Timeout(30)
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @TempDir private static Path directory;
  private static KeyStore keys;

  @BeforeAll
  static void makeCertificate() throws Exception {
    final var file = directory.resolve("keys.p12");
    final var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-alias",
                "peer")
            .inheritIO()
            .start();
    assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).isTrue();
    keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
  }

  @Test
  void aTrustedCertificateOfTheHostIsTaken() throws Exception {
    assertThat(call("localhost", context())).isInstanceOf(OutboundResult.Answered.class);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNot() throws Exception {
    assertThat(failure(call("localhost", SSLContext.getDefault()))).isEqualTo(Failure.TLS);
  }

  @Test
  void aCertificateOfAnotherHostIsNot() throws Exception {
    assertThat(failure(call("127.0.0.1", context()))).isEqualTo(Failure.TLS);
  }

  private static Failure failure(final OutboundResult result) {
    return ((OutboundResult.Failed) result).failure();
  }

  private static OutboundResult call(final String host, final SSLContext trust) throws Exception {
    final var loopback = InetAddress.getByName("127.0.0.1");
    try (var peer =
            Peer.on(
                context().getServerSocketFactory().createServerSocket(0, 50, loopback),
                (socket, out) -> out.write(OK.getBytes(StandardCharsets.ISO_8859_1)));
        var connections =
            new OutboundConnections(
                new OutboundAddresses(Optional.of("127.0.0.0/8")),
                InetAddress::getAllByName,
                OutboundLimits.USUAL,
                Thread::new,
                trust)) {
      final var url = "https://" + host + ":" + peer.port() + "/";
      return connections.send(OutboundRequest.of("GET", url, Map.of(), null)).join();
    }
  }

  /** It presents the certificate as a server, and trusts it as a client. */
  private static SSLContext context() throws GeneralSecurityException, IOException {
    final var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    final var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("peer", keys.getCertificate("peer"));
    final var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    final var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
