/**
 * What every feature stands on: clock, ids, encryption, address ranges, paging, the schema's
 * migrations, outgoing calls. It knows no feature.
 */
package dev.goalpost.platform;
