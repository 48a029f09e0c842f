package dev.goalpost.bench.pages;

import java.util.Collections;
import java.util.List;

/** A page of tables, as somebody opens it. */
enum AdminPage {
  DASHBOARD("dashboard", ""),
  STATISTICS("statistics by day", "statistics"),
  CAMPAIGNS("statistics by campaign", "statistics?group_by=campaign_id"),
  CAMPAIGN_DAYS(
      "statistics by campaign, by clicks", "statistics?group_by=campaign_name&sort=-clicks"),
  CLIENTS("clients", "clients"),
  CLIENTS_NAMED("clients whose name begins", "clients?q=An"),
  CLIENTS_OF_GOAL("clients who reached a goal", "clients?goal=dep"),
  CLIENT("a client", "client?id=" + PageStock.CLIENT),
  MESSENGER("messenger", "messenger"),
  THREAD("a thread", "messenger?client=" + PageStock.CLIENT),
  POSTBACKS("calls", "postbacks"),
  REJECTED("rejected calls", "postbacks?result=rejected"),
  DELIVERIES("deliveries", "deliveries"),
  DELIVERED("deliveries that arrived", "deliveries?status=delivered"),
  DESTINATIONS("destinations", "destinations"),
  GOALS("goals", "goals"),
  SPOTS("spots", "spots");

  private final String title;
  private final String path;

  AdminPage(final String title, final String path) {
    this.title = title;
    this.path = path;
  }

  String title() {
    return title;
  }

  List<String> paths(final int times) {
    return Collections.nCopies(times, "/admin/" + path);
  }
}
