package dev.goalpost.admin.statistics;

import jakarta.enterprise.context.RequestScoped;

/** Finds out which columns are shown. */
@RequestScoped
class Arrangements {

  Arrangement of(final ReportAddress address) {
    return new Arrangement(address.all(ReportAddress.COLUMNS), address.titles(), null);
  }
}
