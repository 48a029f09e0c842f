/** How long reports over a large installation's traffic let somebody wait. */
package dev.goalpost.bench.statistics;
