/** The first minutes of an installation: what must exist, and what a newcomer is told. */
package dev.goalpost.start;
