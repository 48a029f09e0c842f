/**
 * Measures the assembled server and kills it under load, over HTTP and SQL only: nothing here
 * shares code with the product, so that what the product counts is checked by somebody else.
 *
 * <ul>
 *   <li>{@code system} – the processes: database, server, and what they used
 *   <li>{@code load} – throughput and latency beside a constant resource, with the recount
 *   <li>{@code crash} – kill -9 under load, and the audit after it
 *   <li>{@code peer} – the trackers that the server calls, in this process
 *   <li>{@code delivery} – outgoing calls: throughput, latency, isolation
 *   <li>{@code networks} – the four ad networks: how soon all is there, and what one that is down
 *       costs
 *   <li>{@code clients} – the list of clients, and tracking links
 *   <li>{@code statistics} – reports, and what is behind their cells
 *   <li>{@code pages} – the admin pages on the embedded database
 *   <li>{@code war} – the constant resource, deployed into a copy of the server
 * </ul>
 */
package dev.goalpost.bench;
