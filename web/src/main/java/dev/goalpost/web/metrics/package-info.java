/** The metrics of the process and of the product, for Prometheus. */
package dev.goalpost.web.metrics;
