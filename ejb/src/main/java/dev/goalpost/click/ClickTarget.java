package dev.goalpost.click;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a spot's clicks go. Nothing that the caller sends decides that. */
record ClickTarget(String url) {

  private static final String PLACEHOLDER = "{click_id}";
  private static final Set<String> TELEGRAM = Set.of("t.me", "telegram.me", "telegram.dog");

  /** The target with the click id where it will be found again. */
  String of(final String clickId) {
    if (isTelegram()) {
      return sent(with("start", clickId));
    }
    return sent(
        url.contains(PLACEHOLDER) ? url.replace(PLACEHOLDER, clickId) : with("click_id", clickId));
  }

  /** The target for whoever is not counted. */
  String ofNobody() {
    return sent(url.replace(PLACEHOLDER, ""));
  }

  /** A header holds nothing but ASCII. */
  private static String sent(final String address) {
    return URI.create(address).toASCIIString();
  }

  private boolean isTelegram() {
    final var host = URI.create(url.replace(PLACEHOLDER, "")).getHost();
    return host != null
        && TELEGRAM.contains(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
  }

  /** The parameter takes the place of another of its name. */
  private String with(final String name, final String clickId) {
    final var parts = url.replace(PLACEHOLDER, clickId).split("#", 2);
    final var address = parts[0].split("\\?", 2);
    final var query =
        Stream.concat(
                Arrays.stream(address.length > 1 ? address[1].split("&") : new String[0])
                    .filter(one -> !one.isEmpty() && !one.split("=", 2)[0].equals(name)),
                Stream.of(name + "=" + clickId))
            .collect(Collectors.joining("&"));
    return address[0] + "?" + query + (parts.length > 1 ? "#" + parts[1] : "");
  }
}
