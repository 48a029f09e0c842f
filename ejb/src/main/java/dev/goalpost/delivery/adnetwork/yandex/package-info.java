/**
 * Yandex Metrica offline conversions.
 *
 * @see <a href="https://yandex.com/dev/metrika/en/management/openapi/offline_conversions/upload">
 *     Yandex's documentation</a>
 */
package dev.goalpost.delivery.adnetwork.yandex;
