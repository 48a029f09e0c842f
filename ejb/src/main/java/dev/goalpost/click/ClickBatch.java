package dev.goalpost.click;

import dev.goalpost.lead.ClickIds;
import dev.goalpost.lead.LeadEvent;
import dev.goalpost.lead.LeadEventType;
import dev.goalpost.lead.LeadEvents;
import dev.goalpost.lead.LeadFacts;
import dev.goalpost.lead.NewLead;
import dev.goalpost.lead.NewLeads;
import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.ReferencesUnderWay;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.platform.batch.CommitConnection;
import dev.goalpost.platform.batch.OutageLog;
import dev.goalpost.spot.LinkedSpot;
import dev.goalpost.spot.LinkedSpots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Stores a batch of clicks in one transaction; one that fails must not fail the others. */
@ApplicationScoped
class ClickBatch {

  private static final Logger LOG = Logger.getLogger(ClickBatch.class.getName());

  private final OutageLog outages = new OutageLog();

  @Inject private ReferencesUnderWay references;
  @Inject private LeadEvents events;
  @Inject private ClickIds clickIds;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /** An answer for each click, in order. */
  List<ClickAnswer> commit(final CommitConnection connection, final List<Click> batch) {
    try {
      final var answers = stored(connection, batch);
      outages.inReach();
      return answers;
    } catch (final SQLException | RuntimeException failure) {
      return failed(connection, batch, failure);
    }
  }

  private List<ClickAnswer> stored(final CommitConnection connection, final List<Click> batch)
      throws SQLException {
    references.begin();
    try {
      return connection.commit(open -> store(open, batch));
    } finally {
      references.end();
    }
  }

  private List<ClickAnswer> failed(
      final CommitConnection connection, final List<Click> batch, final Exception failure) {
    if (DatabaseOutage.isIn(failure)) {
      outages.outOfReach(failure);
      return batch.stream().<ClickAnswer>map(click -> new ClickAnswer.Overloaded()).toList();
    }
    if (batch.size() == 1) {
      LOG.log(Level.SEVERE, "A click could not be stored", failure);
      return List.of(new ClickAnswer.Overloaded());
    }
    return batch.stream().flatMap(one -> commit(connection, List.of(one)).stream()).toList();
  }

  private List<ClickAnswer> store(final Connection connection, final List<Click> batch)
      throws SQLException {
    final var spots =
        LinkedSpots.read(connection, batch.stream().map(Click::code).collect(Collectors.toSet()));
    final var leads = new ArrayList<NewLead>();
    final var answers = batch.stream().map(click -> answer(click, spots, leads)).toList();
    NewLeads.write(connection, leads, clock.instant());
    events.write(connection, leads.stream().map(this::event).toList());
    return answers;
  }

  private ClickAnswer answer(
      final Click click, final Map<String, LinkedSpot> spots, final List<NewLead> leads) {
    final var spot = spots.get(click.code());
    if (spot == null) {
      return new ClickAnswer.Unknown();
    }
    if (spot.archived() || spot.targetUrl() == null) {
      return new ClickAnswer.Paused();
    }
    final var target = new ClickTarget(spot.targetUrl());
    if (!click.counts()) {
      return new ClickAnswer.Redirect(target.ofNobody());
    }
    final var lead = new NewLead(spot.accountId(), spot.id(), facts(click));
    leads.add(lead);
    return new ClickAnswer.Redirect(target.of(lead.facts().clickId()));
  }

  private LeadFacts facts(final Click click) {
    final var query = new ClickQuery(click.query());
    return new LeadFacts(
        ids.next(),
        clickIds.next(),
        query.takeTrackerClick(),
        null,
        null,
        null,
        click.geo(),
        null,
        null,
        query.takeAdvert(),
        query.takeIdentifiers(click.address(), click.userAgent()),
        query.rest(),
        click.at());
  }

  private LeadEvent event(final NewLead lead) {
    return new LeadEvent(
        ids.next(),
        lead.accountId(),
        lead.spotId(),
        lead.facts(),
        LeadEventType.CLICK,
        lead.facts().clickedAt());
  }
}
