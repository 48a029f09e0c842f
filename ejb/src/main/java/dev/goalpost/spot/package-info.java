/** Traffic endpoints: a Telegram channel or bot with its settings and its pixels. */
package dev.goalpost.spot;
