package dev.goalpost.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Recounts the totals of the client cards from the conversions, on any database. */
public final class ClientCards {

  private static final String DIFFERENT =
      """
      select count(*) from (
        select lead_id, goal_id, count(*) times, coalesce(sum(account_amount), 0) amount
        from conversions group by lead_id, goal_id) counted
        left join lead_goals card
          on card.lead_id = counted.lead_id and card.goal_id = counted.goal_id
      where card.lead_id is null
         or card.times <> counted.times or card.amount <> counted.amount
      """;

  /** Zero, unless a card counts something that no conversion stands for. */
  private static final String SURPLUS =
      """
      select abs((select coalesce(sum(times), 0) from lead_goals)
               - (select count(*) from conversions))
      """;

  private ClientCards() {}

  /** How many totals differ from what their conversions add up to. */
  public static long disagreeing(final Connection connection) throws SQLException {
    return number(connection, DIFFERENT) + number(connection, SURPLUS);
  }

  private static long number(final Connection connection, final String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
