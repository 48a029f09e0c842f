/** The macros that users write into links and messages, such as {@code {sum}}. */
package dev.goalpost.macro;
