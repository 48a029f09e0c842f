package dev.goalpost.delivery.adnetwork.tiktok;

import dev.goalpost.delivery.adnetwork.Hash;
import dev.goalpost.delivery.adnetwork.NormalForm;
import dev.goalpost.delivery.adnetwork.Person;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.tiktok.TrackRequest.Page;
import dev.goalpost.delivery.adnetwork.tiktok.TrackRequest.Properties;
import dev.goalpost.delivery.adnetwork.tiktok.TrackRequest.TrackedEvent;
import dev.goalpost.delivery.adnetwork.tiktok.TrackRequest.User;

/** Puts reports into TikTok's words. */
final class TrackedEvents {

  private TrackedEvents() {}

  static TrackedEvent of(final Report report) {
    return new TrackedEvent(
        report.eventName(),
        report.unixSeconds(),
        report.eventId(),
        user(report),
        page(report),
        report.value() == null ? null : new Properties(report.value(), report.currency()));
  }

  private static User user(final Report report) {
    final var person = new Person(report);
    return new User(
        Hash.of(person.email(), NormalForm::email).orElse(null),
        Hash.of(person.phone(), value -> NormalForm.phoneWithPlus(value, person.country()))
            .orElse(null),
        Hash.of(person.externalId(), NormalForm::plain).orElse(null),
        report.identifier("ttclid").orElse(null),
        report.identifier("ttp").orElse(null),
        report.identifier("ip").orElse(null),
        report.identifier("user_agent").orElse(null),
        report.parameter("locale").orElse(null));
  }

  private static Page page(final Report report) {
    return report
        .identifier("page_url")
        .map(url -> new Page(url, report.parameter("referrer").orElse(null)))
        .orElse(null);
  }
}
