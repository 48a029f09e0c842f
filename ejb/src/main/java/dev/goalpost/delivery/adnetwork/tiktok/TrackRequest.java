package dev.goalpost.delivery.adnetwork.tiktok;

import java.math.BigDecimal;
import java.util.List;

/**
 * The body of a request to the Events API. What is null or empty is left out.
 *
 * @param eventSource where pixels stand: {@code web}
 * @param eventSourceId the pixel's code
 * @param testEventCode shows the events in the tab "Test events" of the Events Manager
 */
record TrackRequest(
    String eventSource, String eventSourceId, String testEventCode, List<TrackedEvent> data) {

  /**
   * An event.
   *
   * @param eventTime in Unix seconds
   */
  record TrackedEvent(
      String event, long eventTime, String eventId, User user, Page page, Properties properties) {}

  /** Whom it is about; email, phone and external id are hashed. */
  record User(
      String email,
      String phone,
      String externalId,
      String ttclid,
      String ttp,
      String ip,
      String userAgent,
      String locale) {}

  /** Where it happened. */
  record Page(String url, String referrer) {}

  /** What it was worth. */
  record Properties(BigDecimal value, String currency) {}
}
