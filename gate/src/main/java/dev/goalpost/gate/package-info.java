/**
 * What the HTTP server answers where no application can: while it stops, and to bodies of any size;
 * and what its log keeps to itself meanwhile.
 */
package dev.goalpost.gate;
