package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.macro.Macro;
import dev.goalpost.macro.Place;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.Template.Part.Placeholder;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.platform.OutboundAddresses;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an external postback must be to be saved. */
@Dependent
class ExternalPostbackChecks {

  private static final String URL_FIELD = "external_postback.url";
  private static final String HEADERS_FIELD = "external_postback.headers";
  private static final int LONGEST_URL = 4_000;
  private static final int LONGEST_EXPECTATION = 255;
  private static final int MOST_HEADERS = 20;
  private static final int LONGEST_HEADER = 2_000;

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern AUTHORITY =
      Pattern.compile("https?://([^/?#]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private final OutboundAddresses outbound;

  @Inject
  ExternalPostbackChecks(final OutboundAddresses outbound) {
    this.outbound = outbound;
  }

  ExternalPostback checked(final ExternalPostback postback) {
    final var url = postback.url().strip();
    checkUrl(url);
    return new ExternalPostback(
        url,
        method(postback.method()),
        headers(postback.headers()),
        expectation(postback.successContains()));
  }

  private void checkUrl(final String url) {
    if (url.length() > LONGEST_URL) {
      throw Refusal.invalidField(URL_FIELD, "url is at most " + LONGEST_URL + " characters.");
    }
    checkScheme(url);
    final var template = parse(url);
    final var authority = AUTHORITY.matcher(url);
    if (!authority.find() || authority.group(1).isEmpty()) {
      throw Refusal.invalidField(URL_FIELD, "url must name a host: https://tracker.example/…");
    }
    checkPlaces(template, authority.end());
    outbound
        .faultIn(host(authority))
        .ifPresent(
            fault -> {
              throw Refusal.invalidField(URL_FIELD, fault);
            });
    checkSyntax(template);
  }

  private static void checkScheme(final String url) {
    final var scheme = SCHEME.matcher(url);
    final var name = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    if (!name.equals("http") && !name.equals("https")) {
      throw Refusal.invalidField(URL_FIELD, "url must begin with http:// or https://.");
    }
  }

  private static Template parse(final String url) {
    try {
      return Template.parse(url);
    } catch (final TemplateFault fault) {
      throw Refusal.invalidField(URL_FIELD, fault.getMessage());
    }
  }

  private static void checkPlaces(final Template template, final int authorityEnd) {
    template
        .placeholders()
        .forEach(
            placeholder -> {
              if (placeholder.position() < authorityEnd) {
                throw misplaced(placeholder, "A macro cannot stand in scheme, host or port");
              }
              if (placeholder.macro() == Macro.Known.MANAGER) {
                throw misplaced(placeholder, "{manager} is for system messages only");
              }
            });
  }

  private static Refusal misplaced(final Placeholder placeholder, final String why) {
    return Refusal.invalidField(
        URL_FIELD,
        why
            + ": {"
            + placeholder.macro().token()
            + "} at position "
            + placeholder.position()
            + ".");
  }

  private static String host(final Matcher authority) {
    final var text = authority.group(1);
    if (text.contains("@")) {
      throw Refusal.invalidField(URL_FIELD, "url must not hold a user name: use a header instead.");
    }
    try {
      final var host = new URI("http://" + text).getHost();
      if (host != null) {
        return host;
      }
    } catch (final URISyntaxException e) {
      throw Refusal.invalidField(URL_FIELD, "url has no valid host: " + e.getReason() + ".");
    }
    throw Refusal.invalidField(URL_FIELD, "url has no valid host.");
  }

  /** Rendered with harmless values the whole must be a URL. */
  private static void checkSyntax(final Template template) {
    try {
      new URI(template.render(Place.URL, macro -> "x"));
    } catch (final URISyntaxException e) {
      throw Refusal.invalidField(URL_FIELD, "url is not a valid address: " + e.getReason() + ".");
    }
  }

  private static String method(final String method) {
    if (method == null || method.isBlank()) {
      return "GET";
    }
    final var upper = method.strip().toUpperCase(Locale.ROOT);
    if (!upper.equals("GET") && !upper.equals("POST")) {
      throw Refusal.invalidField("external_postback.method", "method must be GET or POST.");
    }
    return upper;
  }

  private static Map<String, String> headers(final Map<String, String> headers) {
    final var kept = new LinkedHashMap<String, String>();
    if (headers == null) {
      return kept;
    }
    if (headers.size() > MOST_HEADERS) {
      throw Refusal.invalidField(HEADERS_FIELD, "At most " + MOST_HEADERS + " headers.");
    }
    headers.forEach(
        (name, value) -> {
          checkHeader(name, value);
          kept.put(name, value);
        });
    return kept;
  }

  private static void checkHeader(final String name, final String value) {
    final var field = HEADERS_FIELD + "." + name;
    if (!HEADER_NAME.matcher(name).matches()) {
      throw Refusal.invalidField(field, "'" + name + "' is no name for an HTTP header.");
    }
    if (value == null
        || value.length() > LONGEST_HEADER
        || value.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalidField(field, "A header's value is one line of text.");
    }
  }

  private static String expectation(final String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() > LONGEST_EXPECTATION) {
      throw Refusal.invalidField(
          "external_postback.success_contains",
          "success_contains is at most " + LONGEST_EXPECTATION + " characters.");
    }
    return text;
  }
}
