package dev.goalpost.click;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import dev.goalpost.platform.CountryCode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The countries of IP addresses, by the MaxMind file that the operator gave, if any. */
@ApplicationScoped
public class Countries {

  private static final Logger LOG = Logger.getLogger(Countries.class.getName());

  @Inject
  @ConfigProperty(name = "goalpost.geoip.file")
  private Optional<String> file;

  private Reader reader;

  public Countries() {}

  Countries(final File database) throws IOException {
    reader = new Reader(database, new CHMCache());
  }

  @PostConstruct
  void open() {
    file.ifPresent(this::open);
  }

  private void open(final String path) {
    try {
      reader = new Reader(new File(path), new CHMCache());
    } catch (final IOException e) {
      LOG.log(Level.WARNING, "Clicks have no country: GOALPOST_GEOIP_FILE {0}", e.getMessage());
    }
  }

  /**
   * The ISO code of the country that {@code address} belongs to; nothing if nobody knows.
   *
   * @param address a literal one
   */
  public Optional<String> of(final String address) {
    try {
      return reader == null
          ? Optional.empty()
          : code(reader.get(InetAddress.getByName(address), Map.class));
    } catch (final IOException e) {
      LOG.log(Level.FINE, "No country for " + address, e);
      return Optional.empty();
    }
  }

  private static Optional<String> code(final Map<?, ?> entry) {
    return entry != null
            && entry.get("country") instanceof Map<?, ?> country
            && country.get("iso_code") instanceof String code
        ? named(code)
        : Optional.empty();
  }

  /** {@code text} as a country's code, if it is one. */
  public static Optional<String> named(final String text) {
    return Optional.ofNullable(text)
        .map(code -> code.strip().toUpperCase(Locale.ROOT))
        .filter(CountryCode::isKnown);
  }

  @PreDestroy
  void close() {
    if (reader != null) {
      try {
        reader.close();
      } catch (final IOException e) {
        LOG.log(Level.FINE, "The file of countries could not be closed", e);
      }
    }
  }
}
