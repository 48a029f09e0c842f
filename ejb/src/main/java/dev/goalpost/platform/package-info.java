/**
 * What every feature stands on: clock, ids, encryption, address ranges, paging, the schema's
 * migrations. It knows no feature.
 */
package dev.goalpost.platform;
