package dev.goalpost.postback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything that follows from conversions. */
@ApplicationScoped
class ConversionEffects {

  @Inject @Any private Instance<ConversionEffect> found;

  private List<ConversionEffect> effects;

  @PostConstruct
  void collect() {
    effects = found.stream().toList();
  }

  /** What is to be done after the commit. */
  List<Runnable> write(final Connection connection, final List<PlacedEvent> events)
      throws SQLException {
    final var afterwards = new ArrayList<Runnable>();
    if (!events.isEmpty()) {
      for (final var effect : effects) {
        afterwards.add(effect.write(connection, events));
      }
    }
    return afterwards;
  }
}
