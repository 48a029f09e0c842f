package dev.goalpost.web.click;

import dev.goalpost.click.Countries;
import dev.goalpost.platform.CallerAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The country that a request comes from: by the file of countries, else by the header {@code
 * GOALPOST_GEO_HEADER} of a trusted proxy.
 */
@ApplicationScoped
class CallerCountry {

  @Inject private Countries countries;
  @Inject private CallerAddress callers;

  @Inject
  @ConfigProperty(name = "goalpost.geo.header")
  private Optional<String> header;

  /** The country's code, or null. */
  String of(final LinkRequest request, final String address) {
    return countries.of(address).or(() -> told(request)).orElse(null);
  }

  private Optional<String> told(final LinkRequest request) {
    return header
        .filter(name -> callers.isProxy(request.peer()))
        .flatMap(name -> Countries.named(request.header(name)));
  }
}
