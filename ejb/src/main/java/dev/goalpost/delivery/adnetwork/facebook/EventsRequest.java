package dev.goalpost.delivery.adnetwork.facebook;

import java.math.BigDecimal;
import java.util.List;

/**
 * The body of a request to the Conversions API. What is null or empty is left out.
 *
 * @param testEventCode shows the events in the tab "Test events" of the Events Manager
 */
record EventsRequest(List<ServerEvent> data, String accessToken, String testEventCode) {

  /**
   * An event.
   *
   * @param eventTime in Unix seconds
   * @param eventSourceUrl only for the action source {@code website}
   */
  record ServerEvent(
      String eventName,
      long eventTime,
      String eventId,
      String actionSource,
      String eventSourceUrl,
      UserData userData,
      CustomData customData) {}

  /** Whom it is about; all in lists is hashed. */
  record UserData(
      List<String> em,
      List<String> ph,
      List<String> fn,
      List<String> ln,
      List<String> db,
      List<String> ge,
      List<String> ct,
      List<String> st,
      List<String> zp,
      List<String> country,
      List<String> externalId,
      String clientIpAddress,
      String clientUserAgent,
      String fbc,
      String fbp) {

    /** Somebody of whom nothing but an id of our own is known. */
    static UserData of(final List<String> externalId) {
      return new UserData(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          externalId,
          null,
          null,
          null,
          null);
    }
  }

  /** What it was worth. */
  record CustomData(BigDecimal value, String currency) {}
}
