/**
 * What the HTTP server answers where no application can: while it stops, and to bodies of any size.
 */
package dev.goalpost.gate;
