package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reaches MariaDB's driver, whose days MySQL does not take. */
class ParametersOfMySqlTest {

  private final List<Object> set = new ArrayList<>();
  private final PreparedStatement statement =
      (PreparedStatement)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {PreparedStatement.class},
              (proxy, method, arguments) -> {
                set.addAll(Arrays.asList(arguments));
                return null;
              });

  @Test
  void aDayIsOneOfJdbcsOwn() throws SQLException {
    Jdbc.set(statement, 2, LocalDate.of(2026, 11, 30));

    assertThat(set).containsExactly(2, Date.valueOf("2026-11-30"));
  }

  @Test
  void everythingElseStaysAsItIs() throws SQLException {
    LocalDateTime moment = LocalDateTime.of(2026, 11, 30, 12, 0);

    Jdbc.set(statement, 1, moment);
    Jdbc.set(statement, 2, null);

    assertThat(set).containsExactly(1, moment, 2, null);
  }
}
