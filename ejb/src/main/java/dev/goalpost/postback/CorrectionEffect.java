package dev.goalpost.postback;

import java.sql.Connection;
import java.sql.SQLException;

/** A feature in which corrections have consequences. Found through CDI. */
public interface CorrectionEffect {

  /** Stores the consequences in the transaction that stores the correction. */
  void write(Connection connection, CorrectedEvent corrected) throws SQLException;
}
