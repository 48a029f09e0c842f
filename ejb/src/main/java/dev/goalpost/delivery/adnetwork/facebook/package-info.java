/**
 * Meta (Facebook) Conversions API, version 25.0 of the Graph API (configurable).
 *
 * <p>What was found out, and where:
 *
 * <ul>
 *   <li>A website's event needs {@code client_user_agent}, {@code action_source} and {@code
 *       event_source_url}; any other only {@code action_source} (<a
 *       href="https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters">Parameters</a>).
 *   <li>Hashed fields may be lists, as Meta's own SDKs send them; a value that is a SHA-256 in hex
 *       is not hashed again, and a zip code ends at its hyphen (facebook-python-business-sdk,
 *       {@code serverside/normalize.py}).
 *   <li>That SDK keeps punctuation in cities and takes off two leading zeros of a phone number; the
 *       page asks for no punctuation and no leading zeros at all, and we follow the page (<a
 *       href="https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters">Customer
 *       information parameters</a>).
 *   <li>Not confirmed by a page: that code 21009 passes, and that a click more than 90 days old is
 *       refused. Both readings lose nothing: the event is tried again, or goes without {@code fbc}.
 * </ul>
 *
 * @see <a href="https://developers.facebook.com/docs/marketing-api/conversions-api">Meta's
 *     documentation</a>
 */
package dev.goalpost.delivery.adnetwork.facebook;
