/** Who calls, and whether they may: nothing is open unless it says so. */
package dev.goalpost.web.authentication;
