/** The threads of clients over HTTP. */
package dev.goalpost.web.messenger;
