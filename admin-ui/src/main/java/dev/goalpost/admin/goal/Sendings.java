package dev.goalpost.admin.goal;

import dev.goalpost.admin.network.Networks;
import dev.goalpost.delivery.Destinations;
import dev.goalpost.delivery.Health;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where goals are sent, and how that goes. */
@RequestScoped
class Sendings {

  private static final Pattern HOST =
      Pattern.compile("https?://([^/?#]+)", Pattern.CASE_INSENSITIVE);

  @Inject private Destinations destinations;
  @Inject private Networks networks;

  private Map<String, Health> health;

  @PostConstruct
  void read() {
    health = destinations.health();
  }

  List<Sending> of(final GoalView goal) {
    final var toNetworks =
        networks.all().stream()
            .filter(network -> goal.events().get(network.id()) != null)
            .map(
                network ->
                    new Sending(
                        network.label(), goal.events().get(network.id()), healthOf(network.id())));
    return Stream.concat(toNetworks, toTracker(goal.externalPostback())).toList();
  }

  private Stream<Sending> toTracker(final ExternalPostback postback) {
    return Stream.ofNullable(postback)
        .map(call -> host(call.url()))
        .map(host -> new Sending(host, "", healthOf(host)));
  }

  private static String host(final String url) {
    final var matcher = HOST.matcher(url);
    return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : url;
  }

  private String healthOf(final String destination) {
    final var known = health.get(destination);
    return known == null ? "untried" : known.name().toLowerCase(Locale.ROOT);
  }
}
