package dev.goalpost.web.goal;

import dev.goalpost.goal.TrackerPreset;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** External postbacks to well-known trackers, to begin a goal's with. */
@Path("/api/v1/tracker-presets")
@Produces(MediaType.APPLICATION_JSON)
public class TrackerPresetsResource {

  @GET
  @Requires(Scope.GOALS_READ)
  public Page<PresetView> list() {
    return new Page<>(Arrays.stream(TrackerPreset.values()).map(PresetView::of).toList(), null);
  }

  /**
   * A preset.
   *
   * @param url with what is to be filled in, such as {@code YOUR_DOMAIN}
   */
  public record PresetView(String id, String name, String url, String method) {

    static PresetView of(final TrackerPreset preset) {
      return new PresetView(preset.id(), preset.label(), preset.url(), preset.method());
    }
  }
}
