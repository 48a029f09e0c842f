/** What all pages look and read like: language, theme, numbers and moments. */
package dev.goalpost.admin.look;
