package dev.goalpost.postback;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A feature in which conversions have consequences.
 *
 * <p>Implementations are found through CDI, so that counting need not know who follows. They are on
 * the way of every postback.
 */
public interface ConversionEffect {

  /**
   * Stores the consequences of a batch of conversions in the transaction that counts them.
   *
   * @param events not empty
   * @return what is to be done once they are committed; it must neither block nor throw, and is not
   *     run if they are not
   */
  Runnable write(Connection connection, List<PlacedEvent> events) throws SQLException;
}
