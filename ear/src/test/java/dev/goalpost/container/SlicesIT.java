package dev.goalpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.traffic.Slices;
import dev.goalpost.traffic.Traffic;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What statistics are kept by cannot be multiplied at will. */
@ExtendWith(ArquillianExtension.class)
class SlicesIT {

  private static final int MOST_A_DAY = 10_000;

  @Inject Slices slices;
  @Inject TimeOrderedIds ids;

  @Deployment
  static EnterpriseArchive application() {
    return TestDeployment.with(SlicesIT.class);
  }

  @Test
  void whatIsOverTheDaysLimitOfASpotIsOther() {
    final var spot = ids.next();
    final var within = campaigns(spot, 0, MOST_A_DAY);
    final var over = campaigns(spot, MOST_A_DAY, MOST_A_DAY + 3);

    final var own = new HashSet<>(slices.idsOf(within).values());
    final var other = new HashSet<>(slices.idsOf(over).values());

    assertEquals(MOST_A_DAY, own.size());
    assertEquals(1, other.size());
    other.forEach(id -> assertEquals(false, own.contains(id)));
    assertEquals(own, new HashSet<>(slices.idsOf(within).values()));
  }

  @Test
  void theLimitOfOneSpotIsNoneOfAnothers() {
    final var full = ids.next();
    slices.idsOf(campaigns(full, 0, MOST_A_DAY));
    final var other = slices.idsOf(campaigns(full, MOST_A_DAY, MOST_A_DAY + 1)).values();

    final var elsewhere = slices.idsOf(campaigns(ids.next(), 0, 2)).values();

    assertEquals(2, new HashSet<>(elsewhere).size());
    assertNotEquals(new HashSet<>(other), new HashSet<>(elsewhere));
  }

  @Test
  void thoseWhoComeAtOnceShareASlice() throws Exception {
    final var traffic = campaigns(ids.next(), 0, 50);
    final Callable<Set<Long>> asking = () -> new HashSet<>(slices.idsOf(traffic).values());
    final var threads = Executors.newFixedThreadPool(4);
    try {
      final var answers = new HashSet<Set<Long>>();
      for (final var answer : threads.invokeAll(List.of(asking, asking, asking, asking))) {
        answers.add(answer.get());
      }
      assertEquals(1, answers.size());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Traffic> campaigns(final long spot, final int from, final int to) {
    return new ArrayList<>(
        IntStream.range(from, to).mapToObj(number -> campaign(spot, "c" + number)).toList());
  }

  private static Traffic campaign(final long spot, final String id) {
    return new Traffic(
        AccountScope.DEFAULT_ACCOUNT,
        spot,
        null,
        null,
        id,
        null,
        null,
        null,
        null,
        null,
        null,
        "PT",
        null,
        null);
  }
}
