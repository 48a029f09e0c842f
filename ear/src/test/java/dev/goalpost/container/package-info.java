/** Tests that run inside the server, next to the application: transactions, injection, storage. */
package dev.goalpost.container;
