package dev.goalpost.postback;

import static dev.goalpost.postback.Reason.INVALID_PARAMETER;
import static dev.goalpost.postback.Reason.INVALID_SUM;
import static dev.goalpost.postback.Reason.MISSING_PARAMETER;
import static dev.goalpost.postback.Reason.UNEXPANDED_MACRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.goalpost.lead.LeadReference.ByClick;
import dev.goalpost.lead.LeadReference.ByTelegramUser;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostbackReaderTest {

  private static final Instant RECEIVED = Instant.parse("2026-09-21T14:13:20Z");
  private static final String RIGHT_TO_LEFT = "שלום عالم";
  private static final String EMOJI = "👨‍👩‍👧 🇺🇦";

  @Test
  void theLinkThatPartnersPasteIsRead() {
    final var call = call("clickid=abc&goal=payout&playerid=p7&sum=100&ow=0");

    assertThat(call.lead()).isEqualTo(new ByClick("abc"));
    assertThat(call.goal()).isEqualTo("payout");
    assertThat(call.playerId()).isEqualTo("p7");
    assertThat(call.amount()).isEqualTo(new BigDecimal("100"));
    assertThat(call.owner()).isZero();
    assertThat(call.params()).isEmpty();
  }

  @Test
  void whatIsNotSentIsAbsent() {
    final var call = call("clickid=abc&goal=dep");

    assertThat(call)
        .isEqualTo(
            new PostbackCall(
                new ByClick("abc"),
                "dep",
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                call.params(),
                null));
    assertThat(call.params()).isEmpty();
  }

  @Test
  void whatIsSentEmptyIsAbsentToo() {
    assertThat(
            call(
                "clickid=abc&goal=dep&sum=&sumrd=&playerid=&ow=&txid=&eid=&event_id=&currency=&ts="
                    + "&secret=&user_id=&spot="))
        .isEqualTo(call("clickid=abc&goal=dep"));
  }

  @Nested
  class TheLead {

    @Test
    void isNamedByItsClick() {
      assertThat(call("clickid=abc&goal=dep").lead()).isEqualTo(new ByClick("abc"));
    }

    @Test
    void isNamedByTelegramUserAndSpotWithoutAClick() {
      assertThat(call("user_id=4711&spot=SPOTcode&goal=dep").lead())
          .isEqualTo(new ByTelegramUser("4711", "SPOTcode"));
    }

    @Test
    void isNamedByItsClickIfBothAreSent() {
      assertThat(call("user_id=4711&spot=s&clickid=abc&goal=dep").lead())
          .isEqualTo(new ByClick("abc"));
    }

    @Test
    void keepsSpacesAndCaseOfItsClick() {
      assertThat(call("clickid=AbC%20&goal=dep").lead()).isEqualTo(new ByClick("AbC "));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"goal=dep", "goal=dep&clickid=", "goal=dep&user_id=1", "goal=dep&spot=s"})
    void isRequired(final String query) {
      assertRefused(query, MISSING_PARAMETER, "clickid");
    }
  }

  @Nested
  class TheGoal {

    @ParameterizedTest
    @ValueSource(strings = {"clickid=abc", "clickid=abc&goal=", ""})
    void isRequired(final String query) {
      assertRefused(query, MISSING_PARAMETER, "goal");
    }

    @Test
    void isTakenAsItIsSent() {
      assertThat(call("clickid=abc&goal=Dep%20").goal()).isEqualTo("Dep ");
    }
  }

  @Nested
  class TheSum {

    @ParameterizedTest
    @CsvSource({
      "sum=50,             50",
      "sum=-50,            -50",
      "sum=12.50,          12.50",
      "sum=0,              0",
      "sum=10&sumrd=20,    10",
      "sumrd=20,           20",
      "sum=&sumrd=20,      20",
      "sum=10&sumrd=junk,  10",
      "sum=10&sumrd={x},   10"
    })
    void isTakenOrElseTheRoundedOne(final String sums, final BigDecimal amount) {
      assertThat(call("clickid=abc&goal=dep&" + sums).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
      "sum=abc,        sum",
      "sum=%2B5,       sum",
      "sum=+5,         sum",
      "sum=5%2C5,      sum",
      "sum=1e2,        sum",
      "sumrd=1.00001,  sumrd",
      "sum=&sumrd=x,   sumrd"
    })
    void isRefusedByTheNameItWasReadUnder(final String sums, final String field) {
      assertRefused("clickid=abc&goal=dep&" + sums, INVALID_SUM, field);
    }

    @Test
    void isPerhapsAMacroThatNobodyFilledIn() {
      assertRefused("clickid=abc&goal=dep&sum={sum}", UNEXPANDED_MACRO, "sum");
    }
  }

  @Nested
  class TheOwner {

    @ParameterizedTest
    @CsvSource({
      "ow=0, 0",
      "ow=7, 7",
      "ow=, 0",
      "ow=007, 7",
      "ow=999999999999999999, 999999999999999999"
    })
    void isAnAccountsNumber(final String sent, final long owner) {
      assertThat(call("clickid=abc&goal=dep&" + sent).owner()).isEqualTo(owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.0", "%2B1", "9999999999999999999", "٣"})
    void isRefusedIfItIsNone(final String owner) {
      assertRefused("clickid=abc&goal=dep&ow=" + encoded(owner), INVALID_PARAMETER, "ow");
    }
  }

  @Nested
  class TheIdempotencyKey {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "txid=t1",
          "eid=t1",
          "event_id=t1",
          "txid=t1&eid=t1",
          "eid=t1&event_id=t1&txid=",
          "event_id=t1&eid=t1&txid=t1"
        })
    void hasThreeNames(final String sent) {
      assertThat(call("clickid=abc&goal=dep&" + sent).txid()).isEqualTo("t1");
    }

    @ParameterizedTest
    @CsvSource({
      "txid=a&eid=b,                eid",
      "eid=b&txid=a,                eid",
      "eid=a&event_id=b,            event_id",
      "txid=a&event_id=b,           event_id",
      "txid=a&eid=a&event_id=b,     event_id",
      "txid=a&eid=A,                eid"
    })
    void isRefusedIfItsNamesDisagree(final String sent, final String field) {
      assertRefused("clickid=abc&goal=dep&" + sent, INVALID_PARAMETER, field);
    }

    @Test
    void isAnyTextOfAThousandCharacters() {
      final var longest = "x".repeat(1_000);

      assertThat(call("clickid=abc&goal=dep&txid=" + longest).txid()).isEqualTo(longest);
    }
  }

  @Nested
  class TheCurrency {

    @ParameterizedTest
    @CsvSource({"EUR, EUR", "eur, EUR", "KZT, KZT"})
    void isAnIsoCodeInAnyCase(final String sent, final String currency) {
      assertThat(call("clickid=abc&goal=dep&currency=" + sent).currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "EURO", "XXX", "ZZZ", "$", "978", "EUR ", "u\u017fd", "\u0131nr"})
    void isRefusedIfItIsNone(final String sent) {
      assertRefused(
          "clickid=abc&goal=dep&currency=" + encoded(sent), INVALID_PARAMETER, "currency");
    }
  }

  @Nested
  class TheTime {

    @Test
    void isTheMomentItSays() {
      assertThat(call("clickid=abc&goal=dep&ts=1789999999.5").occurredAt())
          .isEqualTo("2026-09-21T14:13:19.5Z");
    }

    @Test
    void mayHaveAPlusThatNobodyEncoded() {
      assertThat(call("clickid=abc&goal=dep&ts=2026-09-21T16:13:20+02:00").occurredAt())
          .isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "1790000000000", "1790000301", "1782223999"})
    void isRefusedIfItIsNoneOrOutOfBounds(final String sent) {
      assertRefused("clickid=abc&goal=dep&ts=" + sent, INVALID_PARAMETER, "ts");
    }
  }

  @Nested
  class AMacroThatWasNotFilledIn {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "clickid",
          "goal",
          "playerid",
          "ow",
          "txid",
          "eid",
          "event_id",
          "currency",
          "ts"
        })
    void isNamedInEveryParameterThatIsRead(final String name) {
      for (final var macro : List.of("{macro}", "}", "{", "a{b")) {
        assertRefused(replaced(name, macro), UNEXPANDED_MACRO, name);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id", "spot"})
    void isNamedInUserAndSpotWhereTheyAreRead(final String name) {
      final var query = "goal=dep&user_id=1&spot=s".replaceFirst(name + "=[^&]*", name + "={x}");

      assertRefused(query, UNEXPANDED_MACRO, name);
    }

    @Test
    void isNoFaultInUserAndSpotBesideAClick() {
      assertThat(call("clickid=abc&goal=dep&user_id={u}&spot={s}").lead())
          .isEqualTo(new ByClick("abc"));
    }

    @Test
    void isKeptInFreeParameters() {
      assertThat(call("clickid=abc&goal=dep&sub2={sub_id2}").params())
          .containsExactly(entry("sub2", "{sub_id2}"));
    }

    @Test
    void isLookedAtInTheSecretOnlyWhereOneIsAskedFor() {
      assertThat(call("clickid=abc&goal=dep&secret={s}").secret()).isEqualTo("{s}");
    }

    private String replaced(final String name, final String macro) {
      return "clickid=abc&goal=dep".contains(name + "=")
          ? "clickid=abc&goal=dep".replaceFirst(name + "=[^&]*", name + "=" + macro)
          : "clickid=abc&goal=dep&" + name + "=" + macro;
    }
  }

  @Nested
  class FreeParameters {

    @Test
    void areKeptInTheirOrder() {
      assertThat(call("z=1&clickid=abc&a=2&goal=dep&m=").params())
          .containsExactly(entry("z", "1"), entry("a", "2"), entry("m", ""));
    }

    @Test
    void areToldApartByCase() {
      assertThat(call("clickid=abc&goal=dep&Goal=x&GOAL=y").params())
          .containsExactly(entry("Goal", "x"), entry("GOAL", "y"));
    }

    @Test
    void keepTheFirstOfSeveralValues() {
      assertThat(call("clickid=abc&goal=dep&a=1&a=2").params()).containsExactly(entry("a", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Secret", "SECRET", "secret%20", "%20secret", "amp;secret"})
    void neverHoldWhatWasMeantAsTheSecret(final String name) {
      assertThat(call("clickid=abc&goal=dep&" + name + "=hunter2").params())
          .hasSize(1)
          .doesNotContainValue("hunter2");
    }
  }

  @Nested
  class Limits {

    @Test
    void areFortyParameters() {
      assertThat(call("clickid=abc&goal=dep&" + free(38)).params()).hasSize(38);
      assertRefused("clickid=abc&goal=dep&" + free(39), INVALID_PARAMETER, null);
    }

    @Test
    void areEightyCharactersOfAName() {
      final var longest = "n".repeat(80);

      assertThat(call("clickid=abc&goal=dep&" + longest + "=1").params()).containsKey(longest);
      assertRefused("clickid=abc&goal=dep&" + longest + "n=1", INVALID_PARAMETER, longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clickid", "goal", "playerid", "txid", "anything"})
    void areAThousandCharactersOfAValue(final String name) {
      final var others = "clickid=abc&goal=dep&".replaceFirst(name + "=[^&]*&", "");

      assertThat(reading(others + name + "=" + "v".repeat(1_000)))
          .isInstanceOf(Reading.Readable.class);
      assertRefused(others + name + "=" + "v".repeat(1_001), INVALID_PARAMETER, name);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "clickid",
          "user_id",
          "spot",
          "goal",
          "sum",
          "sumrd",
          "playerid",
          "ow",
          "txid",
          "eid",
          "event_id",
          "currency",
          "ts",
          "secret"
        })
    void areOneValueOfEachKnownParameter(final String name) {
      assertRefused("clickid=abc&goal=dep&" + name + "=1&" + name + "=1", INVALID_PARAMETER, name);
    }

    @Test
    void areCountedInCharactersAndNotInBytes() {
      final var longest = "ש".repeat(1_000);

      assertThat(call("clickid=abc&goal=dep&note=" + encoded(longest)).params())
          .containsEntry("note", longest);
    }

    private String free(final int count) {
      return IntStream.range(0, count)
          .mapToObj(i -> "p" + i + "=1")
          .collect(Collectors.joining("&"));
    }
  }

  @Nested
  class Faults {

    @ParameterizedTest
    @CsvSource({
      "'clickid=%zz&sum=x',                                 INVALID_PARAMETER",
      "'goal=dep&goal=reg&sum={s}',                         INVALID_PARAMETER",
      "'sum={sum}&goal=dep',                                MISSING_PARAMETER",
      "'clickid=abc&sum=x',                                 MISSING_PARAMETER",
      "'clickid={c}&goal=dep&sum=x&ow=y',                   UNEXPANDED_MACRO",
      "'clickid=abc&goal=dep&ts={ts}&sum=x',                UNEXPANDED_MACRO",
      "'clickid=abc&goal=dep&sum=x&ow=y&currency=z&ts=w',   INVALID_SUM",
      "'clickid=abc&goal=dep&sum=1&ow=y',                   INVALID_PARAMETER"
    })
    void areNamedInOneOrder(final String query, final Reason reason) {
      assertThat(rejection(query).reason()).isEqualTo(reason);
    }

    @Test
    void keepWhoseCallItIs() {
      final var unreadable = (Reading.Unreadable) reading("clickid=abc&goal=dep&ow=7&sum=x");

      assertThat(unreadable)
          .isEqualTo(new Reading.Unreadable(unreadable.rejection(), new ByClick("abc"), 7, "dep"));
    }

    @Test
    void keepNothingOfAQueryThatCannotBeDecoded() {
      final var unreadable = (Reading.Unreadable) reading("clickid=abc&goal=dep&x=%FF");

      assertThat(unreadable)
          .isEqualTo(new Reading.Unreadable(unreadable.rejection(), null, 0, null));
    }

    @Test
    void neverRepeatTheSecret() {
      assertThat(rejection("clickid=abc&goal=dep&secret=hunter2&secret=hunter2").detail())
          .doesNotContain("hunter2");
    }
  }

  @Nested
  class BadBytes {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "clickid=a%00bc&goal=dep",
          "clickid=abc&goal=dep%00",
          "clickid=abc&goal=dep&x=%00",
          "clickid=abc&goal=dep&x%00=1",
          "clickid=abc&goal=dep&x=\0"
        })
    void nulIsRefused(final String query) {
      assertThat(rejection(query).reason()).isEqualTo(INVALID_PARAMETER);
      assertThat(rejection(query).detail()).contains("NUL");
      assertThat(rejection(query).field()).doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "\u00ff", "%C3%28", "%ED%A0%BD", "100%", "%u0041"})
    void anythingButUtf8IsRefused(final String value) {
      assertThat(rejection("clickid=abc&goal=dep&x=" + value).reason())
          .isEqualTo(INVALID_PARAMETER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {RIGHT_TO_LEFT, EMOJI, "'; drop table leads; --", "<script>", "a\tb\nc"})
  void foreignAndHostileTextStaysIntact(final String text) {
    final var call =
        call("clickid=%s&goal=dep&playerid=%s&txid=%s&note=%s".replace("%s", encoded(text)));

    assertThat(call.lead()).isEqualTo(new ByClick(text));
    assertThat(List.of(call.playerId(), call.txid(), call.params().get("note"))).containsOnly(text);
  }

  @Group
  class Anything {

    @Property
    void isReadOrRefusedButNeverAFailure(@ForAll("queries") final String raw) {
      assertThat(reading(raw)).isNotNull();
    }

    @Provide
    Arbitrary<String> queries() {
      final var names = Arbitraries.of("clickid", "goal", "sum", "ow", "ts", "txid", "%", "x");
      final var parts = names.flatMap(name -> Texts.any().map(text -> name + "=" + text));
      return parts.list().ofMaxSize(10).map(list -> String.join("&", list));
    }
  }

  private static Reading reading(final String query) {
    return PostbackReader.read(query, RECEIVED);
  }

  private static PostbackCall call(final String query) {
    assertThat(reading(query)).isInstanceOf(Reading.Readable.class);
    return ((Reading.Readable) reading(query)).call();
  }

  private static Rejection rejection(final String query) {
    assertThat(reading(query)).as(query).isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) reading(query)).rejection();
  }

  private static void assertRefused(final String query, final Reason reason, final String field) {
    assertThat(rejection(query))
        .as(query)
        .extracting("reason", "field")
        .containsExactly(reason, field);
  }

  private static String encoded(final String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
