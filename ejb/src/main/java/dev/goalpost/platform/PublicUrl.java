package dev.goalpost.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that others reach this server at. */
@Dependent
public class PublicUrl {

  private final String base;

  @Inject
  public PublicUrl(
      @ConfigProperty(name = "goalpost.public.url") final Optional<String> configured,
      @ConfigProperty(name = "goalpost.http.port", defaultValue = "8080") final int port) {
    base = configured.orElse("http://localhost:" + port).replaceAll("/+$", "");
  }

  /** The address of something on it. */
  public String of(final String path) {
    return base + path;
  }
}
