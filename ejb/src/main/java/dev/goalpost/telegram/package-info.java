/** What Telegram tells of the people who came: updates of the Bot API, as webhooks bring them. */
package dev.goalpost.telegram;
