/** Leads over HTTP: one or many, and the client card. */
package dev.goalpost.web.lead;
