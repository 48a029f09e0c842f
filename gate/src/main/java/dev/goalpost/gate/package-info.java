/** What the HTTP server answers where no application can: while the server stops. */
package dev.goalpost.gate;
