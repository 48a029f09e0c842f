/** How long the admin pages of a server on its embedded database let somebody wait. */
package dev.goalpost.bench.pages;
