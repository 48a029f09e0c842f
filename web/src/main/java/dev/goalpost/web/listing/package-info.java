/** How lists are asked for: page, filters, period, and the ids of items. */
package dev.goalpost.web.listing;
