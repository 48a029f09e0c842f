/** Outgoing messages that a conversion causes, and where they go. */
package dev.goalpost.delivery;
