package dev.goalpost.click;

import java.util.regex.Pattern;

/** Tells programs that look at links, to show a preview or to index them, from people. */
public final class LinkReaders {

  /**
   * A brand of telephones ends in "bot" too, and a browser inside a messenger may name it at its
   * end.
   */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?<!cu)bots?\\b|crawler|spider|facebookexternalhit|facebookcatalog|meta-external"
              + "|whatsapp/|vkshare|slurp|skypeuripreview|embedly|preview|headlesschrome"
              + "|mediapartners-google|google-inspectiontool|slack-imgproxy|iframely|^viber\\b",
          Pattern.CASE_INSENSITIVE);

  private LinkReaders() {}

  /** Whether the sender of that {@code User-Agent}, or of none, is such a program. */
  public static boolean include(final String userAgent) {
    return userAgent != null && PROGRAM.matcher(userAgent).find();
  }
}
