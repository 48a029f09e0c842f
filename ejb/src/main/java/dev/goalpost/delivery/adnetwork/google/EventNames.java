package dev.goalpost.delivery.adnetwork.google;

import dev.goalpost.platform.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Google's rules for event names.
 *
 * @see <a
 *     href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference#reserved_names">Reserved
 *     names</a>
 */
final class EventNames {

  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private static final List<String> RESERVED_PREFIXES =
      List.of(
          "_",
          "firebase_",
          "ga_",
          "google_",
          "gtag.",
          "ad_",
          "app_store_subscription_",
          "notification_");

  private static final Set<String> RESERVED =
      Set.of(
          "adunit_exposure",
          "app_background",
          "app_clear_data",
          "app_exception",
          "app_install",
          "app_remove",
          "app_store_refund",
          "app_update",
          "app_upgrade",
          "dynamic_link_app_open",
          "dynamic_link_app_update",
          "dynamic_link_first_open",
          "error",
          "first_open",
          "first_visit",
          "in_app_purchase",
          "os_update",
          "screen_view",
          "session_start",
          "session_start_with_rollout",
          "user_engagement");

  private EventNames() {}

  static Optional<Fault> faultIn(final String name) {
    if (RESERVED_PREFIXES.stream().anyMatch(name::startsWith)) {
      final var prefixes = String.join(", ", RESERVED_PREFIXES);
      return Optional.of(
          Fault.of(
              "Google keeps event names that begin with " + prefixes + " for itself.",
              "rule.reserved_beginnings",
              prefixes));
    }
    if (RESERVED.contains(name)) {
      return Optional.of(
          Fault.of(
              "Google keeps the event name " + name + " for itself.", "rule.reserved_name", name));
    }
    return FORM.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "A Google Analytics event name begins with a letter and holds at most 40 letters,"
                    + " digits and underscores.",
                "rule.word",
                40));
  }
}
