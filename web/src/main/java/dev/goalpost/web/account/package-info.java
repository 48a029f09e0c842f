/** The caller's account over HTTP: its settings and its rates. */
package dev.goalpost.web.account;
