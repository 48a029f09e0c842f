package dev.goalpost.account;

import dev.goalpost.platform.Secret;
import java.util.List;

/**
 * The settings of an account as its administrator reads and writes them.
 *
 * @param id the account's id, what {@code ow} names; ignored on writing
 * @param name how the account is shown
 * @param currency ISO 4217 code that totals are kept in
 * @param zone the time zone that days begin in, such as {@code Europe/Lisbon}
 * @param secrets up to two postback secrets, two during rotation; read back masked, and a mask sent
 *     back keeps the secret it stands for
 * @param allowedIps addresses and CIDR blocks that postbacks may come from; empty means anywhere
 * @param retention for how long what need not be counted is kept
 */
public record AccountSettings(
    Long id,
    String name,
    String currency,
    String zone,
    List<String> secrets,
    List<String> allowedIps,
    Retention retention) {

  static AccountSettings of(final Account account) {
    final var ips = account.allowedIps();
    return new AccountSettings(
        account.id(),
        account.name(),
        account.currency(),
        account.zone().getId(),
        account.postbackSecrets().stream().map(Secret::masked).toList(),
        ips == null ? List.of() : List.of(ips.split(" ")),
        account.retention());
  }
}
