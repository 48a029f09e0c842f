/** Goals over HTTP. */
package dev.goalpost.web.goal;
