/** The pages of clients: the list, and the card with its timeline. */
package dev.goalpost.admin.client;
