package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People follow the link of an advertisement. */
@OnMariaDb
class TrackingLinkIT extends PostbackSystemTest {

  @Test
  void aClickBecomesALeadAndIsLedOn() {
    JsonNode spot = addsSpot("https://t.me/some_bot");

    HttpResponse<String> answer =
        follows(spot, "?campaign_id=c1&site_source_name=fb&cl_id=k1&fbclid=f1&sub=x%20y");

    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location).matches("https://t\\.me/some_bot\\?start=[A-Za-z0-9_-]{1,64}");
    JsonNode card = operator.card(Follower.clickId(answer));
    assertThat(card.at("/advert/campaign_id").asText()).isEqualTo("c1");
    assertThat(card.at("/advert/site_source_name").asText()).isEqualTo("fb");
    assertThat(card.path("cl_id").asText()).isEqualTo("k1");
    assertThat(card.at("/identifiers/fbclid").asText()).isEqualTo("f1");
    assertThat(card.at("/identifiers/user_agent").asText()).isEqualTo(Follower.BROWSER);
    assertThat(card.at("/identifiers/ip").asText()).isNotBlank();
    assertThat(card.at("/params/sub").asText()).isEqualTo("x y");
    assertThat(card.path("geo").isNull()).isTrue();
    partner.reports("clickid=k1&goal=reg").isAccepted("reg", false);
  }

  @Test
  void onlyPeopleAreCounted() {
    JsonNode spot = addsSpot("https://t.me/some_bot");

    for (String program : List.of("TelegramBot (like TwitterBot)", "facebookexternalhit/1.1")) {
      assertThat(http.get(path(spot), "User-Agent", program).headers().firstValue("Location"))
          .contains("https://t.me/some_bot");
    }
    http.send(http.request(path(spot)).method("HEAD", BodyPublishers.noBody()).build());
    http.get(path(spot), "User-Agent", Follower.BROWSER, "Sec-Purpose", "prefetch;prerender");

    assertThat(leads(spot)).isEmpty();
  }

  @Test
  void theTargetIsTheSpotsAlone() {
    JsonNode spot = addsSpot("https://example.org/{click_id}");

    HttpResponse<String> answer =
        follows(spot, "?target_url=https://evil.example&url=//evil.example");

    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .matches("https://example\\.org/[A-Za-z0-9_-]+");
  }

  @Test
  void whoeverIsBehindNoTrustedProxyCannotSayWhereTheyAre() {
    JsonNode spot = addsSpot("https://t.me/some_bot");

    String clickId = new Follower(http).clicks(path(spot), "X-Forwarded-For", "192.0.2.1");

    assertThat(operator.card(clickId).at("/identifiers/ip").asText()).isNotEqualTo("192.0.2.1");
  }

  /** The first is taken by the short way, the second is not. */
  @Test
  void bothWaysLeadOnAlike() {
    JsonNode spot = addsSpot("https://t.me/some_bot");

    for (String link : List.of(path(spot), path(spot) + "/")) {
      HttpResponse<String> answer = http.get(link + "?sub=1", "User-Agent", Follower.BROWSER);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.body()).isEmpty();
    }
    assertThat(leads(spot)).hasSize(2);
    assertThat(http.get("/t/nospot99/").body()).isEqualTo(http.get("/t/nospot99").body());
  }

  @Test
  void aLinkThatLeadsNowhereSaysSo() {
    JsonNode spot = addsSpot("https://t.me/some_bot");
    follows(spot, "");
    operator.sends("DELETE", "spots/" + spot.path("id").asText(), null);

    HttpResponse<String> paused = follows(spot, "");
    HttpResponse<String> unknown = http.get("/t/nospot99");

    assertThat(paused.statusCode()).isEqualTo(410);
    assertThat(paused.body()).isEqualTo("This link is paused.\n");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).isEqualTo("There is no such link.\n");
    assertThat(leads(spot)).hasSize(1);
  }

  private JsonNode addsSpot(String target) {
    return operator.sends(
        "POST", "spots", "{\"name\":\"S\",\"target_url\":\"%s\"}".formatted(target));
  }

  private HttpResponse<String> follows(JsonNode spot, String query) {
    return http.get(path(spot) + query, "User-Agent", Follower.BROWSER);
  }

  private JsonNode leads(JsonNode spot) {
    return operator.reads("leads?spot=" + spot.path("code").asText()).path("items");
  }

  private static String path(JsonNode spot) {
    return "/t/" + spot.path("code").asText();
  }
}
