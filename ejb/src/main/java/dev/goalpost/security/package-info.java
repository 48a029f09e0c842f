/** Who may use the API and the admin pages. */
package dev.goalpost.security;
