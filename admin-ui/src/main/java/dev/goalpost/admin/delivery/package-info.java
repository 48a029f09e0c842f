/** The log of outgoing messages, and where they go. */
package dev.goalpost.admin.delivery;
