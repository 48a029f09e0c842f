package dev.goalpost.bench.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Speaks to one server, with the token that may do everything. */
public final class Http {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();
  private final URI server;
  private final String token;

  Http(final URI server, final String token) {
    this.server = server;
    this.token = token;
  }

  public Answer get(final String path) throws IOException, InterruptedException {
    return send(to(path).GET());
  }

  /**
   * @param type what the answer is to be
   */
  public Answer get(final String path, final String type) throws IOException, InterruptedException {
    return send(to(path).header("Accept", type).GET());
  }

  public Answer post(final String path, final String json)
      throws IOException, InterruptedException {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Changes the given fields and leaves the others. */
  public Answer patch(final String path, final String json)
      throws IOException, InterruptedException {
    return send(
        to(path)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Sends, and waits for nothing. */
  public CompletableFuture<Answer> begin(final String path) {
    return client
        .sendAsync(to(path).GET().build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(response -> new Answer(response.statusCode(), response.body()));
  }

  private HttpRequest.Builder to(final String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + token);
  }

  private Answer send(final HttpRequest.Builder request) throws IOException, InterruptedException {
    final var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }
}
