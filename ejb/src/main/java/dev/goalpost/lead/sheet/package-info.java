/**
 * Leads as spreadsheets: read from them, all at once or a part at a time, and written into them.
 */
package dev.goalpost.lead.sheet;
