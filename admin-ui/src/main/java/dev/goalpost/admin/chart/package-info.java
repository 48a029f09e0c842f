/** Values over time and one after another, drawn by the server. */
package dev.goalpost.admin.chart;
