package dev.goalpost.postback;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A feature in which amendments of conversions have consequences. Found through CDI. */
public interface AmendmentEffect {

  /**
   * Stores the consequences in the transaction that stores the amendments.
   *
   * @param amendments not empty, all of one account
   */
  void write(Connection connection, List<Amendment> amendments) throws SQLException;
}
