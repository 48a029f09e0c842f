package dev.goalpost.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkPeerTest {

  private NetworkPeer peer;

  @BeforeEach
  void start() throws IOException {
    peer = NetworkPeer.start();
  }

  @AfterEach
  void close() {
    peer.close();
  }

  @Test
  void whatCameBeforeIsForgotten() throws IOException, InterruptedException {
    assertThat(statusOfAnEvent()).isEqualTo(200);
    assertThat(peer.events(Network.TIKTOK)).isEqualTo(1);
    peer.forget();
    assertThatCode(peer::requireNone).doesNotThrowAnyException();
  }

  @Test
  void aRequestWhereNoneMayComeIsToldWithItsNetwork() throws IOException, InterruptedException {
    statusOfAnEvent();
    assertThatThrownBy(peer::requireNone)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 to TIKTOK");
  }

  @Test
  void aRequestThatIsTurnedAwayHasComeToo() throws IOException, InterruptedException {
    peer.breakDown(Network.TIKTOK);
    assertThat(statusOfAnEvent()).isEqualTo(500);
    assertThatThrownBy(peer::requireNone)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 to TIKTOK");
  }

  private int statusOfAnEvent() throws IOException, InterruptedException {
    final var url = URI.create(peer.environment().get("GOALPOST_TIKTOK_URL"));
    final var request =
        HttpRequest.newBuilder(url)
            .POST(HttpRequest.BodyPublishers.ofString("{\"event_id\":\"1\"}"))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
