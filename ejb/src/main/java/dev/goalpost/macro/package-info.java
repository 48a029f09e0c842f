/** The macros that users write into links, requests and messages, such as {@code {sum}}. */
package dev.goalpost.macro;
