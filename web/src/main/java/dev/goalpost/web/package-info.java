/** The HTTP boundary of Goalpost. */
package dev.goalpost.web;
