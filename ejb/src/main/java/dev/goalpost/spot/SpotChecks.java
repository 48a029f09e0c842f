package dev.goalpost.spot;

import dev.goalpost.macro.Macro;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.macro.UrlTemplate;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Secret;
import dev.goalpost.platform.ShortText;
import dev.goalpost.platform.Tidied;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that every spot keeps, whoever writes it. */
@Dependent
class SpotChecks {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_URL = 2_000;
  private static final String CLICK_ID = "{click_id}";
  private static final String EXAMPLE = "https://partner.example/?sub={click_id}";

  private static final Pattern MACROS_BEHIND_HOST =
      Pattern.compile("https?://[^/?#{}@\\s]+(?:[/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

  private final List<PixelNetwork> networks;

  @Inject
  SpotChecks(@Any final Instance<PixelNetwork> networks) {
    this(networks.stream().toList());
  }

  /**
   * @param networks in any order
   */
  SpotChecks(final List<PixelNetwork> networks) {
    this.networks = networks.stream().sorted(Comparator.comparing(PixelNetwork::id)).toList();
  }

  /**
   * The form with blanks made null, defaults filled in and every field but the pixels checked.
   *
   * @throws Refusal naming the first field that is wrong
   */
  SpotForm checked(final SpotForm form) {
    return new SpotForm(
        code(form.code()),
        name(form.name()),
        targetUrl(form.targetUrl()),
        Boolean.TRUE.equals(form.crmEnabled()),
        manager(form.defaultManager()),
        registrationUrl(form.registrationUrl()),
        form.pixels(),
        Boolean.TRUE.equals(form.archived()));
  }

  /** The known networks, ordered by id. */
  List<PixelNetwork> networks() {
    return networks;
  }

  private static String code(final String code) {
    if (code == null || code.isBlank()) {
      return SpotCode.random();
    }
    if (!SpotCode.isValid(code)) {
      throw Refusal.invalidField(
          "code", "code must be 8 letters and digits, at least one of them a letter.");
    }
    return code;
  }

  private static String name(final String name) {
    final var stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refusal.invalidField("name", "name must be 1 to " + LONGEST_NAME + " characters.");
    }
    return ShortText.oneLine("name", stripped);
  }

  private static String targetUrl(final String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    final var stripped = url.strip();
    if (stripped.length() > LONGEST_URL || !isWebAddress(stripped.replace(CLICK_ID, "x"))) {
      throw Refusal.invalidField(
              "target_url", "target_url must be an address such as https://t.me/your_bot.")
          .breaking("rule.target_url", "https://t.me/your_bot");
    }
    if (!authority(stripped, "x").equals(authority(stripped, "y"))) {
      throw Refusal.invalidField(
              "target_url", "The click id cannot be part of the host of target_url.")
          .breaking("rule.target_host");
    }
    return stripped;
  }

  private static String authority(final String url, final String clickId) {
    return URI.create(url.replace(CLICK_ID, clickId)).getAuthority();
  }

  /** Whoever reads a user before the host takes it for the host. */
  private static boolean isWebAddress(final String url) {
    try {
      final var uri = new URI(url);
      final var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (final URISyntaxException e) {
      return false;
    }
  }

  private static String manager(final String manager) {
    if (manager == null || manager.isBlank()) {
      return null;
    }
    if (manager.strip().length() > LONGEST_NAME) {
      throw Refusal.invalidField(
              "default_manager", "default_manager is at most " + LONGEST_NAME + " characters.")
          .breaking("rule.too_long", LONGEST_NAME);
    }
    return ShortText.oneLine("default_manager", manager.strip());
  }

  private static String registrationUrl(final String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    final var sent = Tidied.stripped(url);
    final var stripped = sent.text();
    if (stripped.length() > LONGEST_URL || !MACROS_BEHIND_HOST.matcher(stripped).matches()) {
      throw Refusal.invalidField(
              "registration_url",
              "registration_url must be an address with macros behind its host only, such as "
                  + EXAMPLE
                  + ".")
          .breaking("rule.registration_url", EXAMPLE);
    }
    try {
      return withClickId(stripped, UrlTemplate.parse(stripped));
    } catch (final TemplateFault fault) {
      final var sentFault = fault.at(sent.sentAt(fault.position()));
      throw Refusal.invalidField("registration_url", sentFault.getMessage())
          .breaking(sentFault.rule(), sentFault.values());
    }
  }

  /** Partners name the client by nothing else. */
  private static String withClickId(final String url, final UrlTemplate template) {
    if (!template.holds(Macro.Known.CLICK_ID)) {
      throw Refusal.invalidField(
              "registration_url",
              "registration_url must carry {click_id}, by which the partner's postbacks find the"
                  + " client, such as "
                  + EXAMPLE
                  + ".")
          .breaking("rule.registration_click_id", CLICK_ID, EXAMPLE);
    }
    return url;
  }

  /**
   * The pixels of {@code wanted}, every setting checked.
   *
   * @param stored what the masks in {@code wanted} may stand for
   */
  Set<PixelValue> pixels(
      final Map<String, Map<String, String>> wanted, final Collection<PixelValue> stored) {
    final var kept = new HashSet<PixelValue>();
    if (wanted != null) {
      wanted.forEach(
          (network, settings) -> {
            if (settings != null) {
              kept.addAll(pixel(network(network), settings, stored));
            }
          });
    }
    return kept;
  }

  /** Whether the pixel would be useless without it: another value makes it another pixel. */
  boolean isNeeded(final PixelValue value) {
    return networks.stream()
        .filter(network -> network.id().equals(value.network()))
        .flatMap(network -> network.settings().stream())
        .anyMatch(setting -> setting.required() && setting.name().equals(value.name()));
  }

  private PixelNetwork network(final String id) {
    return networks.stream()
        .filter(network -> network.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unknownField(
                    "pixels." + id,
                    "'" + id + "' is no known ad network: " + names(networks()) + "."));
  }

  private static String names(final List<PixelNetwork> networks) {
    return networks.stream().map(PixelNetwork::id).collect(Collectors.joining(", "));
  }

  private static Set<PixelValue> pixel(
      final PixelNetwork network,
      final Map<String, String> wanted,
      final Collection<PixelValue> stored) {
    refuseUnknown(network, wanted.keySet());
    final var path = "pixels." + network.id() + ".";
    final var kept = new HashSet<PixelValue>();
    for (final var setting : network.settings()) {
      final var text = wanted.get(setting.name());
      if (text != null && !text.isBlank()) {
        final var value = unmasked(network, setting, text.strip(), stored);
        setting
            .faultIn(value)
            .ifPresent(
                fault -> {
                  throw Refusal.invalidField(path + setting.name(), fault);
                });
        kept.add(new PixelValue(network.id(), setting.name(), value));
      }
    }
    return kept.isEmpty() ? kept : complete(network, kept, path);
  }

  private static Set<PixelValue> complete(
      final PixelNetwork network, final Set<PixelValue> kept, final String path) {
    network.settings().stream()
        .filter(PixelSetting::required)
        .filter(setting -> kept.stream().noneMatch(value -> value.name().equals(setting.name())))
        .findFirst()
        .ifPresent(
            missing -> {
              throw Refusal.invalidField(
                      path + missing.name(),
                      "A " + network.label() + " pixel needs " + missing.name() + ".")
                  .breaking("rule.required");
            });
    return kept;
  }

  private static void refuseUnknown(final PixelNetwork network, final Set<String> names) {
    final var known = network.settings().stream().map(PixelSetting::name).toList();
    names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.unknownField(
                  "pixels." + network.id() + "." + name,
                  "A " + network.label() + " pixel has " + String.join(", ", known) + ".");
            });
  }

  private static String unmasked(
      final PixelNetwork network,
      final PixelSetting setting,
      final String text,
      final Collection<PixelValue> stored) {
    if (!setting.secret() || !Secret.isMask(text)) {
      return text;
    }
    return stored.stream()
        .filter(value -> value.network().equals(network.id()))
        .filter(value -> value.name().equals(setting.name()))
        .map(PixelValue::content)
        .filter(content -> content.masked().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalidField(
                        "pixels." + network.id() + "." + setting.name(),
                        "The mask " + text + " matches no stored value: send the value itself.")
                    .breaking("rule.mask"))
        .value();
  }
}
