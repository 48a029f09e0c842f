package dev.goalpost.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private Peer peer;

  @BeforeEach
  void start() throws IOException {
    peer = Peer.start(2, 1);
  }

  @AfterEach
  void stop() throws IOException {
    peer.close();
  }

  @Test
  void aHealthyTrackerAnswersAndKnowsWhatArrived() throws Exception {
    final var before = System.nanoTime();
    assertThat(call(0, "17")).isEqualTo(200);
    assertThat(call(0, "18")).isEqualTo(200);
    assertThat(peer.log().since(0)).extracting(Receipt::eventId).containsExactly(17L, 18L);
    assertThat(peer.log().since(1)).allMatch(receipt -> receipt.at() > before);
  }

  @Test
  void trackersAreToldApartByTheirPorts() throws Exception {
    call(1, "17");
    assertThat(peer.log().since(0))
        .extracting(Receipt::port)
        .containsExactly(peer.trackers().get(1).port());
  }

  @Test
  void aHangingTrackerTakesCallsAndHoldsUpNobodyElse() throws Exception {
    assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(() -> call(2, "17"));
    assertThat(peer.log().since(0)).extracting(Receipt::eventId).containsExactly(17L);
    assertThat(call(0, "18")).isEqualTo(200);
  }

  private int call(final int tracker, final String eventId)
      throws IOException, InterruptedException {
    final var url = peer.trackers().get(tracker).url().replace("{event_id}", eventId);
    final var request =
        HttpRequest.newBuilder(URI.create(url))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofMillis(500))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
