/**
 * Google Analytics 4 Measurement Protocol.
 *
 * @see <a
 *     href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference">
 *     Google's documentation</a>
 */
package dev.goalpost.delivery.adnetwork.google;
