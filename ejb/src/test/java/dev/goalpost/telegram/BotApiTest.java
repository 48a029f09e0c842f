package dev.goalpost.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BotApiTest {

  private final AtomicReference<String> call = new AtomicReference<>();
  private HttpServer telegram;
  private String answer = "{\"ok\":true,\"result\":true,\"description\":\"Webhook was set\"}";

  @BeforeEach
  void startTelegram() throws IOException {
    telegram = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    telegram.createContext(
        "/",
        exchange -> {
          final var body = exchange.getRequestBody().readAllBytes();
          call.set(exchange.getRequestURI() + " " + new String(body, StandardCharsets.UTF_8));
          final var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    telegram.start();
  }

  @AfterEach
  void stopTelegram() {
    telegram.stop(0);
  }

  @Test
  void theTokenStandsInThePathAndTheParametersInTheBody() {
    final var result = call();

    assertThat(result).isEqualTo(new BotApi.Result(true, "Webhook was set"));
    assertThat(call.get())
        .isEqualTo("/bot1:abc/setWebhook {\"allowed_updates\":[\"message\",\"chat_member\"]}");
  }

  @Test
  void whatTelegramRefusesIsToldInItsWords() {
    answer = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: bad webhook\"}";

    assertThat(call()).isEqualTo(new BotApi.Result(false, "Bad Request: bad webhook"));
  }

  @Test
  void whoeverElseAnswersIsNotTelegram() {
    answer = "<html>";

    assertThat(call()).isEqualTo(new BotApi.Result(false, "What answered is not the Bot API."));
  }

  @Test
  void aTelegramOutOfReachIsToldToo() {
    telegram.stop(0);

    assertThat(call()).isEqualTo(new BotApi.Result(false, "Telegram could not be reached."));
  }

  @Test
  void whereUpdatesGoIsToldIfTheyDo() {
    answer =
        "{\"ok\":true,\"result\":{\"url\":\"https://a.example/x\",\"pending_update_count\":0}}";
    assertThat(api().webhookOf("1:abc")).contains("https://a.example/x");
    assertThat(call.get()).isEqualTo("/bot1:abc/getWebhookInfo {}");

    answer = "{\"ok\":true,\"result\":{\"url\":\"\",\"pending_update_count\":0}}";
    assertThat(api().webhookOf("1:abc")).isEmpty();
    answer = "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}";
    assertThat(api().webhookOf("1:abc")).isEmpty();
  }

  private BotApi api() {
    return new BotApi("http://127.0.0.1:" + telegram.getAddress().getPort() + "/");
  }

  private BotApi.Result call() {
    return api()
        .call("1:abc", "setWebhook", Map.of("allowed_updates", List.of("message", "chat_member")));
  }
}
