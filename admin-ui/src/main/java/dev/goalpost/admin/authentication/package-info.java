/** Who is signed in, and what holds for every request of theirs. */
package dev.goalpost.admin.authentication;
