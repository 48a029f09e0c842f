/** Where leads come from: the slices that statistics are kept by. */
package dev.goalpost.traffic;
