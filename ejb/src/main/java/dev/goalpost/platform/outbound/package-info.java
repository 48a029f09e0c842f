/**
 * Calls to addresses that users gave: asynchronous, bounded in time and size, and never to where
 * {@link dev.goalpost.platform.OutboundAddresses} does not let them.
 */
package dev.goalpost.platform.outbound;
