/** Tenants: their settings, their rates, and the scope that every query runs in. */
package dev.goalpost.account;
