/**
 * The ad networks. Each stands in a folder of its own and is found through CDI: to add one, add a
 * folder.
 */
package dev.goalpost.delivery.adnetwork;
