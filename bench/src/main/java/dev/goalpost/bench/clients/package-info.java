/** How long the list of a million clients lets a manager wait, and how fast tracking links are. */
package dev.goalpost.bench.clients;
