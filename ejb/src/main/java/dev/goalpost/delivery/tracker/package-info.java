/** The user's own tracker, called when a goal is reached that has an external postback. */
package dev.goalpost.delivery.tracker;
