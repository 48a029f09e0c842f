/** The pages of clients: the list, the card with its timeline, and files of clients. */
package dev.goalpost.admin.client;
