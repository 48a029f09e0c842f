/** The pages of goals: the list and the editor. */
package dev.goalpost.admin.goal;
