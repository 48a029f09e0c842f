/**
 * Tests of the admin pages in a real browser, against the assembled server.
 *
 * <p>Server and browser are started once and shared ({@link dev.goalpost.browser.InBrowser}); every
 * test is a {@link dev.goalpost.browser.Visitor} of its own, with cookies of its own, and makes
 * what it needs. No page may ask another host for anything, or leave an error in the console.
 */
package dev.goalpost.browser;
