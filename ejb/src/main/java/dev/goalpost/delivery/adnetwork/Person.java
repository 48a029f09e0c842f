package dev.goalpost.delivery.adnetwork;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of the person whom a report is about. A lead has no fields for most of it: it comes
 * as free parameters, under the names that partners and the networks themselves use.
 */
public record Person(Report report) {

  private static final Pattern STATE_CODE = Pattern.compile("[A-Za-z]{2}");

  public Optional<String> email() {
    return report.parameter(List.of("email", "em", "e_mail"));
  }

  public Optional<String> phone() {
    return report.parameter(List.of("phone", "ph", "phone_number", "tel"));
  }

  public Optional<String> firstName() {
    return report.parameter(List.of("first_name", "fn"));
  }

  public Optional<String> lastName() {
    return report.parameter(List.of("last_name", "ln"));
  }

  public Optional<String> city() {
    return report.parameter(List.of("city", "ct"));
  }

  public Optional<String> state() {
    return report
        .parameter(List.of("state"))
        .or(() -> report.parameter(List.of("st")).filter(Person::isStateCode));
  }

  /** Partners call a status {@code st}, too. */
  private static boolean isStateCode(final String text) {
    return STATE_CODE.matcher(text.strip()).matches();
  }

  public Optional<String> zip() {
    return report.parameter(List.of("zip", "zp", "zip_code", "postal_code"));
  }

  public Optional<String> birthDate() {
    return report.parameter(List.of("date_of_birth", "db", "birthday"));
  }

  public Optional<String> gender() {
    return report.parameter(List.of("gender", "ge"));
  }

  public Optional<String> country() {
    return Optional.ofNullable(report.event().lead().geo())
        .or(() -> report.parameter(List.of("country")));
  }

  /** What we tell the person by: the Telegram user id, else the click id. */
  public Optional<String> externalId() {
    final var lead = report.event().lead();
    return Optional.ofNullable(lead.userId()).or(() -> Optional.ofNullable(lead.clickId()));
  }
}
