package dev.goalpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClickQueryTest {

  @Test
  void whatIsKnownIsTakenAndTheRestKept() {
    final var query =
        new ClickQuery("campaign_id=c%201&cl_id=k&fbclid=f&sub1=x+y&pixel=p&sub1=z&empty=&flag");

    assertThat(query.takeAdvert().campaignId()).isEqualTo("c 1");
    assertThat(query.takeTrackerClick()).isEqualTo("k");
    assertThat(query.takeIdentifiers("192.0.2.1", null))
        .containsEntry("fbclid", "f")
        .containsEntry("ip", "192.0.2.1")
        .hasSize(2);
    assertThat(query.rest()).containsOnly(Map.entry("sub1", "x y"));
  }

  @Test
  void whatIsTooLongForItsPlaceIsCut() {
    final var query = new ClickQuery("ad_name=" + "a".repeat(900) + "&x=" + "b".repeat(2_000));

    assertThat(query.takeAdvert().adName()).hasSize(255);
    assertThat(query.rest().get("x")).hasSize(1_000);
  }

  @Test
  void whatIsBadlyEncodedStandsForItself() {
    assertThat(new ClickQuery("a=100%&b=%zz").rest())
        .containsEntry("a", "100%")
        .containsEntry("b", "%zz");
  }

  @Property
  void noQueryTurnsAPersonAway(@ForAll final String query) {
    final var read = new ClickQuery(query);

    assertThat(read.takeAdvert()).isNotNull();
    assertThat(read.rest()).hasSizeLessThanOrEqualTo(100);
  }
}
