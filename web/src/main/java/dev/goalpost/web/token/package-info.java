/** API tokens over HTTP. */
package dev.goalpost.web.token;
