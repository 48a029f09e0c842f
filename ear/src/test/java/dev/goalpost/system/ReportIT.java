package dev.goalpost.system;

/** Reports on MariaDB. */
@OnMariaDb
class ReportIT extends ReportSystemTest {}
