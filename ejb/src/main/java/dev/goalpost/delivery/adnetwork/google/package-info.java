/**
 * Google Analytics 4 Measurement Protocol.
 *
 * <p>What was found out, and where:
 *
 * <ul>
 *   <li>A request holds up to 25 events of one client, and events up to 72 hours old (<a
 *       href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference">Reference</a>).
 *   <li>{@code timestamp_micros} of the request holds for all its events; an event may have one of
 *       its own, which wins. Both are set only where they differ.
 *   <li>There is no event id. Purchases of one {@code transaction_id} count once, and those whose
 *       id is empty count as one altogether, so there always is one.
 *   <li>The answer is 2xx without a body, whatever is wrong; what would be held against an event is
 *       told at {@code /debug/mp/collect}, which does not look at the API secret (<a
 *       href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/validating-events">Validate
 *       events</a>).
 *   <li>No {@code user_id} is sent: a property would tell people apart by it from then on.
 * </ul>
 *
 * @see <a
 *     href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference">
 *     Google's documentation</a>
 */
package dev.goalpost.delivery.adnetwork.google;
