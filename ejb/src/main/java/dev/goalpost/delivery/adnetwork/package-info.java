/**
 * The ad networks. Each stands in a folder of its own and is found through CDI: to add one, add a
 * folder with a class that implements {@link dev.goalpost.delivery.adnetwork.AdNetwork}, and a test
 * that extends {@code AdNetworkContract}.
 *
 * <p>Here is what is the same for all: routes, batches, threads, masking, the forms in which
 * personal data is hashed, and the JSON that goes out.
 */
package dev.goalpost.delivery.adnetwork;
