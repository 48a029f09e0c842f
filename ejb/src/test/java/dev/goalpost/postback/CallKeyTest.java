package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.lead.LeadReference.ByClick;
import dev.goalpost.lead.LeadReference.ByTelegramUser;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallKeyTest {

  @Test
  void aClickIdIsAKeyAsItIs() {
    assertThat(CallKey.of(new ByClick("anna"))).isEqualTo("anna");
    assertThat(CallKey.clickId("anna")).isEqualTo("anna");
  }

  @Test
  void aTelegramUserOfASpotIsAKeyThatShowsAsNoClick() {
    final var key = CallKey.of(new ByTelegramUser("9", "SPOTcode"));

    assertThat(CallKey.clickId(key)).isNull();
    assertThat(key)
        .isEqualTo(CallKey.of(new ByTelegramUser("9", "SPOTcode")))
        .isNotEqualTo(CallKey.of(new ByTelegramUser("9", "other")))
        .isNotEqualTo(CallKey.of(new ByTelegramUser("8", "SPOTcode")));
  }

  @Test
  void theNumberOfASpotMayBeginWithZeros() {
    assertThat(CallKey.of(new ByTelegramUser("9", "007")))
        .isEqualTo(CallKey.of(new ByTelegramUser("9", "7")));
  }

  @Test
  void nobodyCanSendAClickIdThatLooksLikeAnotherKey() {
    final var sent = PostbackReader.read("clickid=%009%00SPOTcode&goal=dep", Instant.EPOCH);

    assertThat(CallKey.of(sent.lead())).isNull();
  }

  @Test
  void whoNamesNobodyHasNone() {
    assertThat(CallKey.of(null)).isNull();
    assertThat(CallKey.clickId(null)).isNull();
  }
}
