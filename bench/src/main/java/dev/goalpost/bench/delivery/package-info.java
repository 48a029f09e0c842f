/** How many calls to trackers per second, how soon, and what hanging trackers cost the others. */
package dev.goalpost.bench.delivery;
