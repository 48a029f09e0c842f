package dev.goalpost.lead;

import java.sql.Connection;
import java.sql.SQLException;

/** A feature that keeps what could tell who a client is. Found through CDI. */
public interface PersonalData {

  /** Forgets it in the caller's transaction; what was counted stays. */
  void erase(Connection connection, LeadKey lead) throws SQLException;
}
