/** The pages of those who may sign in: the list, and the editor. */
package dev.goalpost.admin.user;
