package dev.goalpost.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrainTest {

  private static final List<Sent> SENT = List.of(new Sent(1, "101"), new Sent(2, "102"));

  @Test
  void theLastArrivalEndsIt() {
    final var drain =
        Drain.of(Network.TIKTOK, SENT, List.of(arrived(3, "2"), arrived(2, "1")), 1_000_000_000L);
    assertThat(drain).isEqualTo(new Drain(Network.TIKTOK, 2, 0, 0, 0, 2, 1));
  }

  @Test
  void anEventThatCameTwiceDoesNotStandForOneThatNeverCame() {
    final var drain = Drain.of(Network.FACEBOOK, SENT, List.of(arrived(1, "1", "1", "9")), 0);
    assertThat(drain).isEqualTo(new Drain(Network.FACEBOOK, 1, 1, 1, 1, 1, 3));
  }

  @Test
  void yandexKnowsEventsByTheirVisitor() {
    final var file = "ClientId,Target,DateTime,Price,Currency\n101,deposit,1790000000,1,USD\n";
    final var events = Network.YANDEX.events(file + "102,deposit,1790000000,1,USD\n");
    final var drain = Drain.of(Network.YANDEX, SENT, List.of(new Arrived(events, 0)), 0);
    assertThat(drain.lost()).isZero();
  }

  @Test
  void whatNeverCameIsNoTimeAtAll() {
    assertThat(Drain.of(Network.GOOGLE, SENT, List.of(), 0).seconds()).isNaN();
  }

  private static Arrived arrived(final int second, final String... events) {
    return new Arrived(Stream.of(events).toList(), second * 1_000_000_000L);
  }
}
