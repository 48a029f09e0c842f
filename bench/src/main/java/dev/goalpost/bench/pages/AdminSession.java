package dev.goalpost.bench.pages;

import dev.goalpost.bench.system.Answer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in to the admin pages. */
final class AdminSession {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String SIGN_IN = "/admin/sign-in";
  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI server;

  private AdminSession(final URI server) {
    this.server = server;
  }

  /**
   * @throws IllegalStateException if the server does not let the administrator in
   */
  static AdminSession begin(final URI server, final String password)
      throws IOException, InterruptedException {
    final var session = new AdminSession(server);
    final var form = session.get(SIGN_IN).orFail(SIGN_IN).body();
    final var filled = filled(form, Map.of("text", "admin", "password", password));
    final var request =
        HttpRequest.newBuilder(server.resolve(SIGN_IN))
            .timeout(LONGEST)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(filled))
            .build();
    final var answer = session.client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || answer.uri().getPath().startsWith(SIGN_IN)) {
      throw new IllegalStateException("The administrator could not sign in: " + answer);
    }
    return session;
  }

  /**
   * What a browser would send of a form.
   *
   * @param typed by the type of an input; others keep their values
   */
  private static String filled(final String form, final Map<String, String> typed) {
    return INPUT
        .matcher(form)
        .results()
        .map(input -> input.group())
        .filter(input -> attribute(input, "name").isPresent())
        .map(
            input ->
                encoded(attribute(input, "name").orElseThrow())
                    + "="
                    + encoded(
                        Optional.ofNullable(typed.get(attribute(input, "type").orElse("text")))
                            .or(() -> attribute(input, "value"))
                            .orElse("")))
        .collect(Collectors.joining("&"));
  }

  private static Optional<String> attribute(final String input, final String name) {
    final var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String encoded(final String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer get(final String path) throws IOException, InterruptedException {
    final var request = HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST).build();
    final var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }
}
