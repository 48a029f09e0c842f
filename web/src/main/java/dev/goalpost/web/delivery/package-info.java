/** Deliveries and their destinations over HTTP. */
package dev.goalpost.web.delivery;
