package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.macro.BodyFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodySecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"api_key\":\"0123456789\",\"a\":1};       {\"api_key\":\"••••6789\",\"a\":1}",
        "{\"a\": [1, {\"Token\" : 1234567890 }]}; {\"a\": [1, {\"Token\" : ••••7890 }]}",
        "{\"token\":\"\",\"hash\":null};             {\"token\":\"\",\"hash\":null}",
        "{\"pass\":\"a\\\"b\\u0041\",\"b\":\"key\"};    {\"pass\":\"••••\",\"b\":\"key\"}",
        "{\"auth\":{\"a\":[\"12345678x\"]},\"b\":2};   {\"auth\":{\"a\":[\"••••678x\"]},\"b\":2}",
        "{\"monkey\":\"0123456789\"};            {\"monkey\":\"0123456789\"}",
        "[\"0123456789\"];                       [\"0123456789\"]"
      })
  void membersThatSoundSecretAreMasked(final String body, final String shown) {
    assertThat(BodySecrets.in(BodyFormat.JSON, body).masked()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "key=0123456789&a=1,      key=••••6789&a=1",
    "a=1&API_KEY=01234%2B789, a=1&API_KEY=••••+789",
    "secret=&monkey=1,        secret=&monkey=1"
  })
  void fieldsThatSoundSecretAreMasked(final String body, final String shown) {
    assertThat(BodySecrets.in(BodyFormat.FORM, body).masked()).isEqualTo(shown);
  }

  @Test
  void whatTheyHoldShowsInNoAnswer() {
    final var secrets = BodySecrets.in(BodyFormat.JSON, "{\"key\":\"abc\\u002f45678\"}");
    final var masking = Masking.of("https://t.example/", Map.of(), secrets);

    assertThat(masking.text("you sent abc/45678 or abc\\u002f45678"))
        .isEqualTo("you sent ••••5678 or ••••5678");
  }
}
