/** What a client's manager reads: the thread of system messages. */
package dev.goalpost.messenger;
