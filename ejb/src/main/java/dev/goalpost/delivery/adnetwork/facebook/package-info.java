/**
 * Meta (Facebook) Conversions API.
 *
 * @see <a href="https://developers.facebook.com/docs/marketing-api/conversions-api">Meta's
 *     documentation</a>
 */
package dev.goalpost.delivery.adnetwork.facebook;
