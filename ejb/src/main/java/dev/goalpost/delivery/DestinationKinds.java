package dev.goalpost.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of destination that there are. */
@ApplicationScoped
class DestinationKinds {

  @Inject @Any private Instance<DestinationKind> found;

  private Map<String, DestinationKind> byId;

  @PostConstruct
  void collect() {
    byId = found.stream().collect(Collectors.toMap(DestinationKind::id, Function.identity()));
  }

  Stream<DestinationKind> all() {
    return byId.values().stream();
  }

  Optional<DestinationKind> find(final String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
