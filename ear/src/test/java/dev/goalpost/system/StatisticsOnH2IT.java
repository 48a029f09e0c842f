package dev.goalpost.system;

/** Statistics on the embedded database. */
@OnH2
class StatisticsOnH2IT extends StatisticsSystemTest {}
