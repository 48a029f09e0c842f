/** Persons who came through a spot: who they are, how they came, and which goals they reached. */
package dev.goalpost.lead;
