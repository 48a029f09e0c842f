/** The ad networks, for the forms that name them. */
package dev.goalpost.admin.network;
