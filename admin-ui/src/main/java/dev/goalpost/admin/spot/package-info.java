/** The pages of spots: the list, and the editor with pixels and the bot. */
package dev.goalpost.admin.spot;
