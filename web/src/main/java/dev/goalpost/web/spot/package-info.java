/** Spots over HTTP. */
package dev.goalpost.web.spot;
