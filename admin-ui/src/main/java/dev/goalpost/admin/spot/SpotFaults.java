package dev.goalpost.admin.spot;

import dev.goalpost.admin.look.FieldFaults;
import dev.goalpost.admin.network.Networks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What is wrong with a spot that is edited, by the field that it stands beside. */
@Named
@RequestScoped
public class SpotFaults extends FieldFaults {

  private static final Map<String, String> LABELS =
      Map.of(
          "name", "spot.name",
          "code", "spot.code",
          "target_url", "spot.target",
          "registration_url", "spot.registration",
          "default_manager", "spot.manager");

  @Inject private Networks networks;

  @Override
  protected String label(final String place) {
    final var key = LABELS.get(place);
    return key == null ? settingLabel(place) : text(key);
  }

  private String settingLabel(final String place) {
    return networks.all().stream()
        .flatMap(
            network ->
                network.settings().stream()
                    .filter(setting -> SpotPage.pathOf(network.id(), setting).equals(place)))
        .map(networks::label)
        .findFirst()
        .orElse(place);
  }
}
