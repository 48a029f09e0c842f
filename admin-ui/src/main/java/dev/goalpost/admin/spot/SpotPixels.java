package dev.goalpost.admin.spot;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.delivery.adnetwork.PixelCheckResult;
import dev.goalpost.delivery.adnetwork.PixelChecks;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** What can be done with a pixel of a spot beside editing it. */
@Named
@RequestScoped
public class SpotPixels {

  @Inject private SpotPage page;
  @Inject private SpotFaults faults;
  @Inject private PixelChecks checks;
  @Inject private Spots spots;

  private final Map<String, PixelCheckResult> results = new HashMap<>();

  /** Stores the spot as the form has it, and asks the network what it says of the pixel. */
  @AdminsOnly
  public void check(final String network) {
    if (page.keep()) {
      try {
        results.put(network, checks.check(page.getId(), network).toCompletableFuture().join());
      } catch (final Refusal refusal) {
        faults.add(refusal);
      }
    }
  }

  /** Has a paused pixel get what waits for it. */
  @AdminsOnly
  public void resume(final String network) {
    try {
      spots.resumePixel(page.getId(), network);
      page.read();
    } catch (final Refusal refusal) {
      faults.add(refusal);
    }
  }

  /** What networks answered, by network. */
  public Map<String, PixelCheckResult> getResults() {
    return results;
  }
}
