package dev.goalpost.goal;

import dev.goalpost.platform.Fault;
import dev.goalpost.platform.Tidied;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an external postback to a well-known tracker looks like, by that tracker's own
 * documentation. What only the user knows is left to fill in; a goal cannot be saved before.
 */
public enum TrackerPreset {
  BLANK("Another tracker", ""),
  KEITARO(
      "Keitaro",
      "https://YOUR_DOMAIN/YOUR_KEY/postback"
          + "?subid={cl_id}&status={action}&payout={sum}&currency={currency}&tid={event_id}"),
  BINOM(
      "Binom",
      "https://YOUR_DOMAIN/click.php"
          + "?cnv_id={cl_id}&payout={sum}&cnv_status={action}&cnv_currency={currency}"),
  VOLUUM(
      "Voluum",
      "https://YOUR_DOMAIN/postback"
          + "?cid={cl_id}&payout={sum}&currency={currency}&txid={event_id}&et={action}"),
  REDTRACK("RedTrack", "https://YOUR_DOMAIN/postback?clickid={cl_id}&sum={sum}&type={action}"),
  BEMOB("BeMob", "https://YOUR_DOMAIN/postback?cid={cl_id}&payout={sum}&txid={event_id}");

  private static final List<String> TO_FILL_IN = List.of("YOUR_DOMAIN", "YOUR_KEY");

  private final String label;
  private final String url;

  TrackerPreset(final String label, final String url) {
    this.label = label;
    this.url = url;
  }

  /** The preset's id in the API. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tracker's name as people write it. */
  public String label() {
    return label;
  }

  /** The URL with what is to be filled in; empty if all of it is. */
  public String url() {
    return url;
  }

  public String method() {
    return "GET";
  }

  /** What has not been filled in yet, as a sentence with its position. */
  static Optional<Fault> faultIn(final Tidied url) {
    return TO_FILL_IN.stream()
        .filter(url.text()::contains)
        .findFirst()
        .map(words -> fault(words, url.sentAt(url.text().indexOf(words))));
  }

  private static Fault fault(final String words, final int position) {
    return Fault.of(
        "Put your tracker's own value in place of " + words + " at position " + position + ".",
        "rule.fill_in",
        words,
        position);
  }
}
