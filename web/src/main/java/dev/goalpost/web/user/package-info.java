/** Who signs in to the admin pages. */
package dev.goalpost.web.user;
