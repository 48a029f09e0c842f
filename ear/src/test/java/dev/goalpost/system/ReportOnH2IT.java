package dev.goalpost.system;

/** Reports on the embedded database. */
@OnH2
class ReportOnH2IT extends ReportSystemTest {}
