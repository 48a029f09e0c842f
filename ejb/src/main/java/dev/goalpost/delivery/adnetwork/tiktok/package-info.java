/**
 * TikTok Events API, version 1.3.
 *
 * <p>What was found out, and where:
 *
 * <ul>
 *   <li>Path, {@code event_source}, seconds in {@code event_time}, the event id as a string and the
 *       hash of the phone number with its plus are as segmentio/action-destinations sends them
 *       ({@code tiktok-conversions/reportWebEvent}).
 *   <li>That implementation sends email, phone and external id as lists; TikTok takes a single text
 *       as well, which is what we send.
 *   <li>Not confirmed by a page, since TikTok's portal shows its pages only to browsers: that code
 *       20001 means taken, that 40102 and 40104 are about the token like 40105, and that a request
 *       holds up to 1,000 events.
 * </ul>
 *
 * @see <a href="https://business-api.tiktok.com/portal/docs?id=1771100865818625">TikTok's
 *     documentation</a>
 */
package dev.goalpost.delivery.adnetwork.tiktok;
