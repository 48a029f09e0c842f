/** Telegram's updates, and where they are sent. */
package dev.goalpost.web.telegram;
