package dev.goalpost.bench.peer;

/**
 * One of the trackers that a {@link Peer} plays.
 *
 * @param hangs whether it takes calls and never answers
 */
public record Tracker(int port, boolean hangs) {

  /** What a goal's external postback has to call. */
  public String url() {
    return "http://127.0.0.1:" + port + "/event/{event_id}";
  }
}
