package dev.goalpost.platform.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of a call. */
public sealed interface OutboundResult {

  /** From the start of the call to its end. */
  Duration duration();

  /** A line of an answer's head. */
  record Header(String name, String value) {}

  /**
   * The other side answered.
   *
   * @param reason the phrase beside the status, perhaps empty
   * @param body as it came, not decompressed
   * @param cut whether there was more of the body than was read
   */
  record Answered(
      int status, String reason, List<Header> headers, String body, boolean cut, Duration duration)
      implements OutboundResult {

    /** The value of the first header of that name, in any case. */
    public Optional<String> header(final String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .findFirst();
    }
  }

  /**
   * There was no answer, or none that could be read.
   *
   * @param detail in words, without anything that the other side sent
   */
  record Failed(Failure failure, String detail, Duration duration) implements OutboundResult {}
}
