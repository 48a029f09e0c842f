package dev.goalpost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.traffic.Outline;
import dev.goalpost.traffic.Outlines;
import dev.goalpost.traffic.Slices;
import dev.goalpost.traffic.Traffic;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slices that are alike from afar have a slice that stands for them all. */
@ExtendWith(ArquillianExtension.class)
class OutlinesIT {

  @Inject Slices slices;
  @Inject Outlines outlines;
  @Inject TimeOrderedIds ids;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  DataSource dataSource;

  private final String campaign = UUID.randomUUID().toString();

  @Deployment
  static EnterpriseArchive application() {
    return TestDeployment.with(OutlinesIT.class);
  }

  @Test
  void adsOfACampaignAndCountryAreAlikeWhereverTheyLead() {
    final var one = outline(slice(campaign, "Spring", "PT", "ad-1"));
    final var other = outline(slice(campaign, "Spring", "PT", "ad-2"));

    assertEquals(one, other);
  }

  @Test
  void anotherCountryIsTheSameCampaign() {
    final var one = outline(slice(campaign, "Spring", "PT", "ad"));
    final var other = outline(slice(campaign, "Spring", "BR", "ad"));
    final var none = outline(slice(campaign, "Spring", null, "ad"));

    assertEquals(one.campaign(), other.campaign());
    assertEquals(one.campaign(), none.campaign());
    assertNotEquals(one.country(), other.country());
    assertNotEquals(one.country(), none.country());
  }

  @Test
  void aCampaignGoesByIdAndName() {
    final var named = outline(slice(campaign, "Spring", "PT", "ad"));
    final var renamed = outline(slice(campaign, "Summer", "PT", "ad"));
    final var nameless = outline(slice(campaign, null, "PT", "ad"));

    assertNotEquals(named.campaign(), renamed.campaign());
    assertNotEquals(named.campaign(), nameless.campaign());
    assertNotEquals(named.country(), nameless.country());
  }

  @Test
  void whoAreAskedForTogetherAreAlikeToo() {
    final var together =
        List.of(
            slice(campaign, "Spring", "PT", "ad-1"),
            slice(campaign, "Spring", "PT", "ad-2"),
            slice(campaign, "Spring", "BR", "ad-1"));

    final var found = outlinesOf(together);

    assertEquals(found.get(together.get(0)), found.get(together.get(1)));
    assertEquals(found.get(together.get(0)).campaign(), found.get(together.get(2)).campaign());
    assertEquals(found, outlinesOf(together));
  }

  private Outline outline(final long sliceId) {
    return outlinesOf(List.of(sliceId)).get(sliceId);
  }

  private Map<Long, Outline> outlinesOf(final List<Long> sliceIds) {
    try (var connection = dataSource.getConnection()) {
      return outlines.of(connection, sliceIds);
    } catch (final SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A slice on a spot of its own. */
  private long slice(final String id, final String name, final String geo, final String ad) {
    final var traffic =
        new Traffic(
            AccountScope.DEFAULT_ACCOUNT,
            ids.next(),
            null,
            null,
            id,
            name,
            null,
            null,
            ad,
            null,
            null,
            geo,
            null,
            null);
    return slices.idsOf(List.of(traffic)).get(traffic);
  }
}
