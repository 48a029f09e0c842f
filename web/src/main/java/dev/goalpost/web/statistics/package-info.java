/** What the traffic brought. */
package dev.goalpost.web.statistics;
