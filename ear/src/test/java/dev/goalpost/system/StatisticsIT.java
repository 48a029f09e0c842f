package dev.goalpost.system;

/** Statistics on MariaDB. */
@OnMariaDb
class StatisticsIT extends StatisticsSystemTest {}
