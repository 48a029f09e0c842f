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
 *       is not hashed again (facebook-python-business-sdk, {@code serverside/normalize.py}).
 *   <li>That SDK keeps punctuation in cities, ends every zip code at its hyphen and takes off two
 *       leading zeros of a phone number; the page asks for no punctuation, for no dash in a zip
 *       code and five digits of a US one, and for no leading zeros at all. We follow the page, also
 *       in that it gives a US number its country code, and in that a date of birth may be written
 *       month first (<a
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
