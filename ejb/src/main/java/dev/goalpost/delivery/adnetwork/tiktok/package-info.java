/**
 * TikTok Events API, version 1.3.
 *
 * @see <a href="https://business-api.tiktok.com/portal/docs?id=1771100865818625">TikTok's
 *     documentation</a>
 */
package dev.goalpost.delivery.adnetwork.tiktok;
