package dev.goalpost.bench.load;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the load generator saw.
 *
 * @param answers every answer, whatever its status
 * @param refused answers with a status of 400 or above
 * @param broken connections that could not be made, or that ended in the middle of a request
 */
public record LoadResult(
    @JsonProperty("micros") long micros,
    @JsonProperty("answers") long answers,
    @JsonProperty("refused") long refused,
    @JsonProperty("broken") long broken,
    @JsonProperty("p50_micros") long p50Micros,
    @JsonProperty("p99_micros") long p99Micros) {

  /** Requests that were answered 200. */
  public long accepted() {
    return answers - refused;
  }

  public double acceptedPerSecond() {
    return accepted() * 1e6 / micros;
  }
}
