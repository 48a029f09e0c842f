/** Tracking links over HTTP. */
package dev.goalpost.web.click;
