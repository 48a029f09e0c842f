package dev.goalpost.lead;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A feature in which the doings of leads have consequences. Found through CDI. */
public interface LeadEffect {

  /**
   * Stores the consequences in the transaction that stores the events.
   *
   * @param events not empty
   */
  void write(Connection connection, List<PlacedLeadEvent> events) throws SQLException;

  /**
   * Takes the consequences back in the transaction that makes the events another lead's.
   *
   * @param events as they were written; not empty
   */
  void takeBack(Connection connection, List<PlacedLeadEvent> events) throws SQLException;
}
