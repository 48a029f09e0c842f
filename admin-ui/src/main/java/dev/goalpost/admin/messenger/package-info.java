/** The messenger: the list of threads, one of them open, and what makes them live. */
package dev.goalpost.admin.messenger;
