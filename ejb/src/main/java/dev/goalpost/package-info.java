/** The domain of Goalpost. */
package dev.goalpost;
