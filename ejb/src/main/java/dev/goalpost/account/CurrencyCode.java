package dev.goalpost.account;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads ISO 4217 codes. */
public final class CurrencyCode {

  /** No currencies but tests and "no currency at all"; nobody is paid in them. */
  private static final Set<String> NOT_MONEY = Set.of("XXX", "XTS");

  private static final Set<String> KNOWN =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !NOT_MONEY.contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private CurrencyCode() {}

  /**
   * The currency that {@code code} names in upper or lower case, or nothing. Letters beyond ASCII
   * are none of a code, although the upper case of some of them is.
   */
  public static Optional<Currency> find(final String code) {
    final var upper = code.toUpperCase(Locale.ROOT);
    return code.chars().allMatch(c -> c < 0x80) && KNOWN.contains(upper)
        ? Optional.of(Currency.getInstance(upper))
        : Optional.empty();
  }
}
