/** The page of statistics: a report as a table, as charts and as files. */
package dev.goalpost.admin.statistics;
