/** Trackers that run here: their own log, not the server's, says what arrived and when. */
package dev.goalpost.bench.peer;
