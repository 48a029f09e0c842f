/**
 * The start of the server: checks the environment, prepares the data directory, runs the
 * application server in this same process and reports the outcome in one line.
 *
 * <p>Plain JDK code, because it runs before any of the server's libraries is there. It must not
 * touch {@code java.util.logging} or the platform MBean server before the application server has
 * installed its own.
 */
package dev.goalpost.launch;
