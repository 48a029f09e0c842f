/** How lists are asked for: page, filters, and the ids of items. */
package dev.goalpost.web.listing;
