/** How soon events reach all four ad networks, and what one that is down costs the others. */
package dev.goalpost.bench.networks;
