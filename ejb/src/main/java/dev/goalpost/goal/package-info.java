/** Event types that partners report, and what is to happen when one arrives. */
package dev.goalpost.goal;
