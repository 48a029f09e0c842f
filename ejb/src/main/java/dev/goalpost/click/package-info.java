/** Tracking links: a click becomes a lead and is led on to the spot's target. */
package dev.goalpost.click;
