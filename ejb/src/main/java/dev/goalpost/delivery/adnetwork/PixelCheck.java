package dev.goalpost.delivery.adnetwork;

/** How a pixel can be tried out without harm. */
public sealed interface PixelCheck {

  /** By this call. */
  record Possible(NetworkCall call) implements PixelCheck {}

  /**
   * Not as the pixel is set up.
   *
   * @param reason what is missing and where to get it, as a sentence
   */
  record Impossible(String reason) implements PixelCheck {}
}
