package dev.goalpost.delivery.adnetwork.facebook;

import dev.goalpost.delivery.adnetwork.Hash;
import dev.goalpost.delivery.adnetwork.NormalForm;
import dev.goalpost.delivery.adnetwork.Person;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.facebook.EventsRequest.CustomData;
import dev.goalpost.delivery.adnetwork.facebook.EventsRequest.ServerEvent;
import dev.goalpost.delivery.adnetwork.facebook.EventsRequest.UserData;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts reports into Meta's words. */
final class ServerEvents {

  private static final String WEBSITE = "website";
  private static final String CHAT = "chat";

  private ServerEvents() {}

  static ServerEvent of(final Report report) {
    final var source = actionSource(report);
    return new ServerEvent(
        report.eventName(),
        report.unixSeconds(),
        report.eventId(),
        source,
        source.equals(WEBSITE) ? report.identifier("page_url").orElse(null) : null,
        userData(report),
        report.value() == null ? null : new CustomData(report.value(), report.currency()));
  }

  /**
   * As the pixel has it; else a website's event if it can pass for one. Meta refuses those without
   * user agent and page, so where either is unknown it happened in a chat, whatever the pixel says.
   */
  static String actionSource(final Report report) {
    final boolean canBeWebsite =
        report.identifier("user_agent").isPresent() && report.identifier("page_url").isPresent();
    return report
        .pixel()
        .optional("action_source")
        .filter(source -> canBeWebsite || !source.equals(WEBSITE))
        .orElse(canBeWebsite ? WEBSITE : CHAT);
  }

  private static UserData userData(final Report report) {
    final var person = new Person(report);
    return new UserData(
        hashed(person.email(), NormalForm::email),
        hashed(person.phone(), value -> NormalForm.phone(value, person.country())),
        hashed(person.firstName(), NormalForm::letters),
        hashed(person.lastName(), NormalForm::letters),
        hashed(person.birthDate(), NormalForm::birthDate),
        hashed(person.gender(), NormalForm::gender),
        hashed(person.city(), NormalForm::letters),
        hashed(person.state(), NormalForm::letters),
        hashed(person.zip(), value -> NormalForm.zip(value, person.country())),
        hashed(person.country(), NormalForm::country),
        hashed(person.externalId(), NormalForm::plain),
        report.identifier("ip").orElse(null),
        report.identifier("user_agent").orElse(null),
        ClickCookie.of(report).orElse(null),
        report.identifier("fbp").orElse(null));
  }

  static List<String> hashed(
      final Optional<String> raw, final Function<String, Optional<String>> normal) {
    return Hash.of(raw, normal).stream().toList();
  }
}
