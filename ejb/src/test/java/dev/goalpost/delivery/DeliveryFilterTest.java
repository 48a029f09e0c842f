package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryFilterTest {

  @ParameterizedTest
  @CsvSource({
    "tracker.example,   tracker.example:%",
    "a_b.example,       a!_b.example:%",
    "100%!,             100!%!!:%",
    "[2606:4700::1],    [2606:4700::1]:%",
    "facebook,          facebook:%"
  })
  void aHostIsFoundWithItsPortsToo(final String destination, final String onAnyPort) {
    final var filter = to(destination);

    assertThat(filter.condition()).contains(" or ", "like :destinationOnAnyPort escape '!'");
    assertThat(bound(filter))
        .isEqualTo(Map.of("destination", destination, "destinationOnAnyPort", onAnyPort));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracker.example:8443", "[2606:4700::1]:81", "[2606"})
  void whatHasAPortHasNoOther(final String destination) {
    assertThat(to(destination).condition()).isEqualTo(" and d.destination.name = :destination");
    assertThat(bound(to(destination))).isEqualTo(Map.of("destination", destination));
  }

  @Test
  void digitsAreTheIdOfOne() {
    assertThat(to("12").condition()).isEqualTo(" and d.destination.id = :destination");
    assertThat(bound(to("12"))).isEqualTo(Map.of("destination", 12L));
  }

  @Test
  void withoutAnythingAllAreMeant() {
    assertThat(to(null).condition()).isEmpty();
    assertThat(bound(to(null))).isEmpty();
  }

  private static DeliveryFilter to(final String destination) {
    return new DeliveryFilter(null, null, destination, null, null, null, null, null);
  }

  private static Map<String, Object> bound(final DeliveryFilter filter) {
    final var bound = new HashMap<String, Object>();
    filter.bind(
        (Query)
            Proxy.newProxyInstance(
                Query.class.getClassLoader(),
                new Class<?>[] {Query.class},
                (query, method, arguments) -> {
                  bound.put((String) arguments[0], arguments[1]);
                  return query;
                }));
    return bound;
  }
}
