/**
 * Yandex Metrica offline conversions, version 1 of the management API.
 *
 * <p>What was found out, and where:
 *
 * <ul>
 *   <li>The file is CSV with the columns {@code ClientId}, {@code Yclid} or {@code UserId}, {@code
 *       Target}, {@code DateTime} in Unix seconds, {@code Price} and {@code Currency}; one file
 *       holds ids of one kind, and events up to 21 days old (<a
 *       href="https://yandex.com/support/metrica/data/offline-params.html">Preparing the file</a>).
 *   <li>The page of the upload no longer lists {@code client_id_type}; older ones demand it, and an
 *       address takes parameters that it does not know, so it is sent (<a
 *       href="https://yandex.com/dev/metrika/en/management/openapi/offline_conversions/upload">Upload</a>).
 *   <li>A login may upload 5,000 files a day, three at a time; the day begins at 00:00 GMT (<a
 *       href="https://yandex.com/dev/metrika/en/intro/quotas">Quotas</a>). The page counts all
 *       requests of a login, checks of counters too; we count files.
 *   <li>Errors have the body {@code {"errors":[{"error_type","message","location"}],"code",
 *       "message"}}, and {@code code} repeats the status.
 * </ul>
 *
 * @see <a href="https://yandex.com/dev/metrika/en/management/openapi/offline_conversions/upload">
 *     Yandex's documentation</a>
 */
package dev.goalpost.delivery.adnetwork.yandex;
