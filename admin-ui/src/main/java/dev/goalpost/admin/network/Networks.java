package dev.goalpost.admin.network;

import dev.goalpost.admin.look.Texts;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The ad networks, in the order in which forms name them. */
@Named
@RequestScoped
public class Networks {

  /** Those that users know best; whatever is added later follows by name. */
  private static final List<String> FIRST = List.of("google", "facebook", "tiktok", "yandex");

  @Inject @Any private Instance<AdNetwork> networks;
  @Inject private Texts texts;

  public List<AdNetwork> all() {
    return networks.stream()
        .sorted(Comparator.comparing(Networks::place).thenComparing(AdNetwork::label))
        .toList();
  }

  /** What a form calls a setting of a pixel. */
  public String label(final PixelSetting setting) {
    return texts.find("pixel.setting." + setting.name()).orElse(setting.label());
  }

  private static int place(final AdNetwork network) {
    final int place = FIRST.indexOf(network.id());
    return place < 0 ? FIRST.size() : place;
  }
}
