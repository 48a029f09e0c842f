package dev.goalpost.delivery.adnetwork;

/** How a pixel can be tried out without harm. */
public sealed interface PixelCheck {

  /**
   * By this call.
   *
   * @param proof what it tells if the network takes it, as a sentence
   */
  record Possible(NetworkCall call, String proof) implements PixelCheck {

    public Possible(final NetworkCall call) {
      this(call, "The network took the test.");
    }
  }

  /**
   * Not as the pixel is set up.
   *
   * @param reason what is missing and where to get it, as a sentence
   */
  record Impossible(String reason) implements PixelCheck {}
}
