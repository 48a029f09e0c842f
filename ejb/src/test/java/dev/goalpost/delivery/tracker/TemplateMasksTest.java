package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.macro.BodyFormat;
import dev.goalpost.macro.Place;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.UrlTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Macros have a value that would be taken for a key if it were literal. */
class TemplateMasksTest {

  private static final String VALUE = "k7Qz2mNp4rStUvWx8yAbCdEf";

  private final TemplateMasks masks = new TemplateMasks();

  @ParameterizedTest
  @CsvSource({
    "https://t.example/?key=0123456789&a=1,      https://t.example/?key=••••6789&a=1",
    "https://t.example/?a=1&API_KEY=0123456789,  https://t.example/?a=1&API_KEY=••••6789",
    "https://t.example/?api_key=abcd1234,        https://t.example/?api_key=••••",
    "https://t.example/?apikey=x#f,              https://t.example/?apikey=••••#f",
    "https://t.example/?token=a%2Bb&password=p,  https://t.example/?token=••••&password=••••",
    "https://t.example/?token=Bearer%20abc,      https://t.example/?token=••••",
    "https://t.example/?secret=,                 https://t.example/?secret=",
    "https://t.example/?client_secret=x&sig=y,   https://t.example/?client_secret=••••&sig=••••",
    "https://t.example/?my_apikey=x&secretkey=y, https://t.example/?my_apikey=••••&secretkey=••••",
    "https://t.example/?request-hash=0123456789, https://t.example/?request-hash=••••6789",
    "https://t.example/?monkey=1&keyword=2,      https://t.example/?monkey=1&keyword=2",
    "https://t.example/?design=1&hashtag=2,      https://t.example/?design=1&hashtag=2",
    "https://t.example/?a=/c0ffee1/postback,     https://t.example/?a=/c0ffee1/postback",
    "https://t.example/?u=x?key=0123456789,      https://t.example/?u=x?key=••••6789",
    "https://t.example?a=1;key=0123456789,       https://t.example?a=1;key=••••6789"
  })
  void parametersThatSoundSecretAreMaskedInAddresses(final String url, final String shown) {
    assertThat(shownUrl(url)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.example/c0ffee1/postback?a=1,          https://t.example/••••/postback?a=1",
    "https://t.example/1234567/Postback.php,          https://t.example/••••/Postback.php",
    "https://t.example/sub/mykey-2word/postback/,     https://t.example/sub/••••word/postback/",
    "https://t.example/3f9a8bc77de01a2b/postback?s=1, https://t.example/••••1a2b/postback?s=1",
    "https://t.example/0123456789abcdef?a=1,          https://t.example/••••cdef?a=1",
    "https://t.example/in/0123456789abcdef,           https://t.example/in/••••cdef",
    "https://t.example/in/0123456789abcdef.json,      https://t.example/in/••••cdef.json",
    "https://t.example/bot123456:AAbbCC-dd11/send,    https://t.example/••••dd11/send",
    "https://t.example/3f9a8bc7-7de0-1a2b-aaaa-0123456789ab, https://t.example/••••89ab"
  })
  void keysInThePathAreMasked(final String url, final String shown) {
    assertThat(shownUrl(url)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://t.example/peer-1a/cb",
        "https://t.example/hook-1",
        "https://t.example/postback/912783002398",
        "https://t.example/api/v1/conversion.php",
        "https://t.example/api/postback?a=1",
        "https://t.example/api/v2/postback?a=1",
        "https://t.example/tracking/postback?a=1",
        "https://t.example/conversion-tracking-v2/landing-page-2024",
        "https://t.example/postback",
        "https://tracker1a2b3c4d5e6f7a8b/postback"
      })
  void plainAddressesAreShown(final String url) {
    assertThat(shownUrl(url)).isEqualTo(url);
    assertThat(masks.everywhere().secrets()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://t.example/pb/{click_id}?c={click_id},        https://t.example/pb/V?c=V",
    "https://t.example/{click_id}/postback?key={name},    https://t.example/V/postback?key=V",
    "https://t.example/hook12-{click_id},                 https://t.example/hook12-V",
    "https://t.example/?sign={click_id}-{sum}&token={ts}, https://t.example/?sign=V-V&token=V",
    "https://t.example/?token=abcdef123456{sum}x,         https://t.example/?token=••••3456V••••",
    "https://t.example/0123456789abcdef-{sum},            https://t.example/••••def-V",
    "https://t.example/?{params__n}_key=0123456789,       https://t.example/?V_key=••••6789",
    "https://t.example/?a={params__?key=x},               https://t.example/?a=V"
  })
  void whatMacrosStandForIsShown(final String url, final String shown) {
    assertThat(shownUrl(url)).isEqualTo(shown.replace("V", VALUE));
    assertThat(masks.everywhere().text(VALUE)).isEqualTo(VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization,       Bearer abcdef123456,                 ••••3456",
    "authorization,       Bearer abc,                          ••••",
    "Proxy-Authorization, Basic dXNlcjpwYXNzd29yZA==,          ••••9yZA",
    "Cookie,              sid=abc,                             ••••",
    "X-Api-Key,           abcdef123456,                        ••••3456",
    "X-ApiKey,            5,                                   ••••",
    "X-Auth-Token,        abcdef123456,                        ••••3456",
    "X-Session-Id,        abcdef123456,                        ••••3456",
    "PostbackKey,         abcdef123456,                        ••••3456",
    "X-Partner,           0123456789abcdef,                    ••••cdef",
    "Referer,             https://t.example/?token=0123456789, https://t.example/?token=••••6789",
    "X-Api-Key,           abcdef123456-{action},               ••••456-V"
  })
  void credentialsInHeadersAreMasked(final String name, final String value, final String shown) {
    assertThat(shownHeader(name, value)).isEqualTo(shown.replace("V", VALUE));
  }

  @ParameterizedTest
  @CsvSource({
    "X-Goal,        {action}",
    "X-Click,       {click_id}",
    "X-Api-Key,     {params__key}",
    "Cookie,        {click_id}; {sum}",
    "Authorization, Bearer {params__token}",
    "X-Mode,        5",
    "X-Source,      goalpost-eu-1 of {spot}",
    "User-Agent,    Mozilla0123456789abcdef",
    "Content-Type,  text/plain"
  })
  void whatMacrosStandForAndHarmlessTextIsShownInHeaders(final String name, final String value) {
    assertThat(shownHeader(name, value)).isEqualTo(value.replaceAll("\\{[^}]*}", VALUE));
  }

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
        "[\"0123456789\"];                       [\"0123456789\"]",
        "{\"key\":\"{click_id}\",\"hash\":{sum}};    {\"key\":\"V\",\"hash\":\"V\"}",
        "{\"key\":\"abc\\u0041123456 {sum}\"};      {\"key\":\"••••3456V\"}",
        "{\"{params__n}_key\":\"0123456789\"};     {\"V_key\":\"••••6789\"}"
      })
  void membersThatSoundSecretAreMasked(final String body, final String shown) {
    assertThat(shownBody(BodyFormat.JSON, body)).isEqualTo(shown.replace("V", VALUE));
  }

  @ParameterizedTest
  @CsvSource({
    "key=0123456789&a=1,            key=••••6789&a=1",
    "a=1&API_KEY=01234%2B789,       a=1&API_KEY=••••+789",
    "secret=&monkey=1,              secret=&monkey=1",
    "token={click_id}&c={click_id}, token=V&c=V"
  })
  void fieldsThatSoundSecretAreMasked(final String body, final String shown) {
    assertThat(shownBody(BodyFormat.FORM, body)).isEqualTo(shown.replace("V", VALUE));
  }

  @Test
  void whatWasMaskedShowsInNoAnswerHoweverItWasWritten() {
    shownUrl("https://t.example/c0ffee12/postback?token=12345%2B6789");
    shownHeader("X-Api-Key", "headerkey1");
    shownBody(BodyFormat.JSON, "{\"key\":\"abc\\u002f45678\"}");

    assertThat(
            masks
                .everywhere()
                .text("c0ffee12 12345%2B6789 12345+6789 headerkey1 abc/45678 abc\\u002f45678"))
        .isEqualTo("•••• ••••6789 ••••6789 ••••key1 ••••5678 ••••5678");
  }

  private String shownUrl(final String url) {
    return masks.url(UrlTemplate.parse(url)).render(macro -> VALUE);
  }

  private String shownHeader(final String name, final String value) {
    return masks.header(name, Template.parse(value)).render(Place.HEADER, macro -> VALUE);
  }

  private String shownBody(final BodyFormat format, final String body) {
    return masks.body(format.parse(body)).render(macro -> VALUE);
  }
}
