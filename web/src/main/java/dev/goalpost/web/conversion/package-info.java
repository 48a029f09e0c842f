/** Conversions over HTTP. */
package dev.goalpost.web.conversion;
