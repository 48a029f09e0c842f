package dev.goalpost.traffic;

import dev.goalpost.platform.Digest;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that statistics group leads by. Null stands for what is not known.
 *
 * @param spotId a spot of the account
 * @param channel the source site of the advertisement
 * @param geo a country by ISO 3166
 * @param manager whose client it is
 */
public record Traffic(
    long accountId,
    long spotId,
    String channel,
    String pixel,
    String campaignId,
    String campaignName,
    String adsetId,
    String adsetName,
    String adId,
    String adName,
    String placement,
    String geo,
    String landingId,
    String manager) {

  private static final String OTHER = "(other)";

  private static final String UNKNOWN = "\u0000";
  private static final String SEPARATOR = "\u0001";

  /** Before what would otherwise be taken for the end of a field. */
  private static final String ESCAPE = "\u0002";

  /** Of what tells most traffic apart, since every event asks for it. */
  @Override
  public int hashCode() {
    return Objects.hash(spotId, campaignId, adsetId, adId, geo);
  }

  /** The traffic of the spot that has no slice of its own, since there are too many. */
  Traffic other() {
    return new Traffic(
        accountId, spotId, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER, OTHER,
        OTHER, OTHER);
  }

  /** Equal for equal traffic of one account, and only for it. */
  String digest() {
    return Digest.of(
        spotId
            + SEPARATOR
            + fields()
                .map(field -> field == null ? UNKNOWN : escaped(field))
                .collect(Collectors.joining(SEPARATOR)));
  }

  private static String escaped(final String field) {
    return field.replace(ESCAPE, ESCAPE + ESCAPE).replace(SEPARATOR, ESCAPE + "s");
  }

  /** In the order of the table's columns. */
  Stream<String> fields() {
    return Stream.of(
        channel,
        pixel,
        campaignId,
        campaignName,
        adsetId,
        adsetName,
        adId,
        adName,
        placement,
        geo,
        landingId,
        manager);
  }
}
