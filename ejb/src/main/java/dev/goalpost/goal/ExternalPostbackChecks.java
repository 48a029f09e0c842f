package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.macro.Template;
import dev.goalpost.platform.Authority;
import dev.goalpost.platform.OutboundAddresses;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Tidied;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an external postback must be to be saved or tried. Refusals name its fields. */
@Dependent
class ExternalPostbackChecks {

  private static final String URL_FIELD = "url";
  private static final int LONGEST_URL = 4_000;
  private static final int LONGEST_EXPECTATION = 255;

  /** With a port behind it a destination is still told by it. */
  private static final int LONGEST_HOST = 249;

  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern AUTHORITY =
      Pattern.compile("https?://([^/?#]*)", Pattern.CASE_INSENSITIVE);

  private final OutboundAddresses outbound;

  @Inject
  ExternalPostbackChecks(final OutboundAddresses outbound) {
    this.outbound = outbound;
  }

  ExternalPostback checked(final ExternalPostback postback) {
    final var url = checkedUrl(Tidied.stripped(postback.url()));
    return BodyChecks.checked(
        new ExternalPostback(
            url,
            method(postback.method()),
            HeaderChecks.checked(postback.headers()),
            expectation(postback.successContains()),
            postback.body(),
            postback.contentType(),
            postback.signingSecrets()));
  }

  /** The URL as it is called: its host is in ASCII. */
  private String checkedUrl(final Tidied url) {
    final var text = url.text();
    if (text.length() > LONGEST_URL) {
      throw Refusal.invalidField(URL_FIELD, "url is at most " + LONGEST_URL + " characters.")
          .breaking("rule.too_long", LONGEST_URL);
    }
    checkScheme(url);
    checkFilledIn(url);
    final var template = TemplateChecks.forDestination(URL_FIELD, url);
    final var authority = AUTHORITY.matcher(text);
    if (!authority.find() || authority.group(1).isEmpty()) {
      throw fault(
          "url must name a host, as in https://tracker.example/,",
          url,
          text.indexOf(':') + 1,
          "rule.url_host_missing");
    }
    checkPlaces(template, url, authority.end());
    final var host = host(url, authority);
    outbound
        .faultIn(host.host())
        .ifPresent(
            fault -> {
              throw Refusal.invalidField(URL_FIELD, fault)
                  .breaking("rule.url_reserved", host.host());
            });
    checkSyntax(template, url);
    return text.substring(0, authority.start(1)) + host.text() + text.substring(authority.end());
  }

  private static void checkScheme(final Tidied url) {
    final var scheme = SCHEME.matcher(url.text());
    final var name = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    if (!name.equals("http") && !name.equals("https")) {
      throw fault("url must begin with http:// or https://", url, 0, "rule.url_scheme");
    }
  }

  private static void checkPlaces(
      final Template template, final Tidied url, final int authorityEnd) {
    template
        .placeholders()
        .filter(placeholder -> placeholder.position() < authorityEnd)
        .findFirst()
        .ifPresent(
            placeholder -> {
              throw TemplateChecks.misplaced(
                  URL_FIELD,
                  url,
                  placeholder,
                  "A macro cannot stand in scheme, host or port",
                  "rule.macro_in_host");
            });
  }

  private static void checkFilledIn(final Tidied url) {
    TrackerPreset.faultIn(url)
        .ifPresent(
            fault -> {
              throw Refusal.invalidField(URL_FIELD, fault);
            });
  }

  private static Authority host(final Tidied url, final Matcher authority) {
    final var text = authority.group(1);
    final int start = authority.start(1);
    if (text.contains("@")) {
      throw fault(
          "url must not hold a user name: use a header instead of what ends",
          url,
          start + text.indexOf('@'),
          "rule.url_user");
    }
    final var host =
        Authority.parse(text)
            .orElseThrow(() -> fault("url has no valid host", url, start, "rule.url_host"));
    if (host.host().length() > LONGEST_HOST) {
      throw fault(
          "url's host must be " + LONGEST_HOST + " characters at most",
          url,
          start,
          "rule.url_host_long",
          LONGEST_HOST);
    }
    if (host.port() == 0 || host.port() > HIGHEST_PORT) {
      throw fault(
          "url's port must be from 1 to " + HIGHEST_PORT,
          url,
          start + text.lastIndexOf(':') + 1,
          "rule.url_port",
          Integer.toString(HIGHEST_PORT));
    }
    return host;
  }

  /** With each macro replaced by as many harmless characters the whole must be a URL. */
  private static void checkSyntax(final Template template, final Tidied url) {
    try {
      new URI(template.filled());
    } catch (final URISyntaxException e) {
      throw fault(
          "url is not a valid address: " + e.getReason(), url, e.getIndex(), "rule.url_syntax");
    }
  }

  private static Refusal fault(
      final String what,
      final Tidied url,
      final int position,
      final String rule,
      final Object... about) {
    final int sentAt = url.sentAt(position);
    final var values = Stream.concat(Stream.of(about), Stream.of(sentAt)).toArray();
    return Refusal.invalidField(URL_FIELD, what + " at position " + sentAt + ".")
        .breaking(rule, values);
  }

  private static String method(final String method) {
    if (method == null || method.isBlank()) {
      return "GET";
    }
    final var upper = method.strip().toUpperCase(Locale.ROOT);
    if (!upper.equals("GET") && !upper.equals("POST")) {
      throw Refusal.invalidField("method", "method must be GET or POST.")
          .breaking("rule.one_of", "GET, POST");
    }
    return upper;
  }

  private static String expectation(final String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() > LONGEST_EXPECTATION) {
      throw Refusal.invalidField(
              "success_contains",
              "success_contains is at most " + LONGEST_EXPECTATION + " characters.")
          .breaking("rule.too_long", LONGEST_EXPECTATION);
    }
    return text;
  }
}
