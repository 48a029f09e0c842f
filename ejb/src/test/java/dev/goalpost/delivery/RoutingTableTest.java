package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTableTest {

  private static final Target FORMER = new Target(99, 0, "former", "former");
  private static final long DEP = 40;
  private static final long SPOT = 50;

  private final FakeKind tracker = new FakeKind();
  private final FakeKind network = new FakeKind();

  private final RoutingTable table =
      new RoutingTable(
          3,
          List.of(
              new Leg(1, tracker, new FakeRoute(DEP, null, "tracker.example")),
              new Leg(2, network, new FakeRoute(DEP, SPOT, "pixel")),
              new Leg(3, network, new FakeRoute(DEP, SPOT + 1, "other-pixel"))));

  @Test
  void anEventGoesWhereItsGoalAndItsSpotLead() {
    assertThat(table.legs(DEP, SPOT)).extracting(Leg::destinationId).containsExactly(1L, 2L);
  }

  @Test
  void aRouteOfASpotIsForNoOther() {
    assertThat(table.legs(DEP, SPOT + 2)).extracting(Leg::destinationId).containsExactly(1L);
  }

  @Test
  void aGoalWithoutRoutesLeadsNowhere() {
    assertThat(table.legs(DEP + 1, SPOT)).isEmpty();
  }

  @Test
  void aWaitingDeliveryFindsTheWayOfItsOwnKind() {
    assertThat(table.leg(network, FORMER, DEP, SPOT + 1)).map(Leg::destinationId).contains(3L);
    assertThat(table.leg(network, FORMER, DEP, SPOT + 2)).isEmpty();
  }
}
