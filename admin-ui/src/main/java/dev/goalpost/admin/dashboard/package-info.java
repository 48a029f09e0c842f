/** The page that users begin with: how today goes, and what needs somebody. */
package dev.goalpost.admin.dashboard;
