package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

  private static final String SECRET = "Tr0ub4dor";

  @Property
  void whatIsEncodedDecodesToItself(@ForAll("parameters") final List<Parameter> parameters)
      throws UnreadableQuery {
    assertThat(QueryString.decode(QueryString.encode(parameters)))
        .containsExactlyElementsOf(parameters);
  }

  @Property
  void textThatIsNotPercentEncodedIsReadByItsBytes(@ForAll("texts") final String text)
      throws UnreadableQuery {
    final var plain = text.replaceAll("[%&=+]", "");
    final var asBytes =
        new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(QueryString.decode("name=" + asBytes)).containsExactly(new Parameter("name", plain));
  }

  @Property
  void theMaskedQueryNeverHoldsTheSecretHoweverItsNameIsEncoded(
      @ForAll("spellingsOfSecret") final String name,
      @ForAll("parameters") final List<Parameter> others) {
    final var raw = QueryString.encode(others) + "&" + name + "=" + SECRET + "&goal=dep";

    assertThat(QueryString.masked(raw)).doesNotContain(SECRET).endsWith("secret=***&goal=dep");
  }

  @Property
  void maskingChangesNothingButTheSecret(@ForAll("parameters") final List<Parameter> parameters)
      throws UnreadableQuery {
    final var free = parameters.stream().filter(QueryStringTest::isNoSecret).toList();

    assertThat(QueryString.decode(QueryString.masked(QueryString.encode(free))))
        .containsExactlyElementsOf(free);
  }

  @Property
  void theMaskedQueryIsPrintableAsciiWhateverBytesCame(@ForAll("bytes") final String raw) {
    assertThat(QueryString.masked(raw)).matches("[!-~]*");
  }

  @Test
  void aPlusSignIsASpaceAndAnEscapedOneIsAPlusSign() throws UnreadableQuery {
    assertThat(QueryString.decode("a=1+2&b=1%2B2"))
        .containsExactly(new Parameter("a", "1 2"), new Parameter("b", "1+2"));
  }

  @Test
  void onlyTheFirstEqualsSignSeparatesNameAndValue() throws UnreadableQuery {
    assertThat(QueryString.decode("url=https://x/?a=b"))
        .containsExactly(new Parameter("url", "https://x/?a=b"));
  }

  @Test
  void aNameAloneHasAnEmptyValue() throws UnreadableQuery {
    assertThat(QueryString.decode("flag&a="))
        .containsExactly(new Parameter("flag", ""), new Parameter("a", ""));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"&", "&&&"})
  void aQueryWithoutPartsHasNoParameters(final String raw) throws UnreadableQuery {
    assertThat(QueryString.decode(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "a=100%", "a=%4", "a=%g1", "a=%1g", "%%20=1", "a=% 41"})
  void anEscapeThatIsNoneIsRefused(final String raw) {
    assertThatThrownBy(() -> QueryString.decode(raw))
        .isInstanceOf(UnreadableQuery.class)
        .hasMessageContaining("two hexadecimal digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%FF",
        "a=%C3",
        "a=%C3%28",
        "a=%80",
        "a=%C0%AF",
        "a=%ED%A0%80",
        "a=%F4%90%80%80",
        "a=\u00ff",
        "a=\u00c3(",
        "%ff=1"
      })
  void bytesThatAreNoUtf8AreRefused(final String raw) {
    assertThatThrownBy(() -> QueryString.decode(raw))
        .isInstanceOf(UnreadableQuery.class)
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "SECRET",
        "%73ecret",
        "s%65cre%74",
        "+secret",
        "secret%20",
        "amp;secret",
        "amp%3Bsecret"
      })
  void aSecretIsMaskedUnderEverySpellingOfItsName(final String name) {
    assertThat(QueryString.masked("goal=dep&" + name + "=" + SECRET))
        .isEqualTo("goal=dep&secret=***");
  }

  @Test
  void everySecretIsMaskedIfThereAreSeveral() {
    assertThat(QueryString.masked("secret=a&clickid=c&secret=b"))
        .isEqualTo("secret=***&clickid=c&secret=***");
  }

  @Test
  void aParameterWhoseNameOnlyContainsTheWordIsKept() {
    assertThat(QueryString.masked("secrets=1&my_secret=2")).isEqualTo("secrets=1&my_secret=2");
  }

  @Test
  void anUnreadableQueryIsMaskedAllTheSame() {
    assertThat(QueryString.masked("clickid=%zz&secret=" + SECRET + "%")).doesNotContain(SECRET);
  }

  private static boolean isNoSecret(final Parameter parameter) {
    return !parameter.name().strip().equalsIgnoreCase("secret");
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<List<Parameter>> parameters() {
    return Combinators.combine(Texts.any(), Texts.any()).as(Parameter::new).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> bytes() {
    return Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(60);
  }

  /** Each letter of the name as it is, in the other case, or percent-encoded in either case. */
  @Provide
  Arbitrary<String> spellingsOfSecret() {
    final var letters =
        "secret"
            .chars()
            .mapToObj(Character::toString)
            .map(
                letter ->
                    Arbitraries.of(
                        letter,
                        letter.toUpperCase(Locale.ROOT),
                        escape(letter, "%%%02x"),
                        escape(letter, "%%%02X")))
            .toList();
    return Combinators.combine(letters).as(parts -> String.join("", parts));
  }

  private static String escape(final String letter, final String format) {
    return format.formatted((int) letter.charAt(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1&secret%zz=TOP4",
        "goal=dep;secret=TOP4",
        "a=1;Secret%3DTOP4",
        "Secret=TOP4",
        "goal=dep;+secret=TOP4",
        "goal=dep;%20secret=TOP4",
        "goal=dep;secret+=TOP4",
        "goal=dep;%73ecret=TOP4",
        "goal=dep%3b%0a%73ecret%3dTOP4%0aTOP4",
        "dep;%73ecret=TOP4",
        "dep%3b%73ecret%3dTOP4",
        "goal=dep;amp;%53ecret=TOP4",
        "goal=dep;%73ecret=TOP4;secret=TOP4",
        "goal=dep&secret[]=TOP4",
        "goal=dep&secret%C2%A0=TOP4",
        "goal=dep&secret%00=TOP4",
        "goal=dep&%E2%80%8Bamp;secret=TOP4"
      })
  void aSecretIsMaskedHoweverItIsDamaged(String query) {
    assertThat(QueryString.masked(query)).doesNotContain("TOP4").contains("***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "%20", "amp;", "amp%3b"})
  void whateverStandsBeforeASecretMayBeLong(String before) {
    String query = "goal=dep&note=%3B" + before.repeat(100_000);

    assertThat(QueryString.masked(query)).isEqualTo(query);
    assertThat(QueryString.masked(query + "secret=TOP4")).doesNotContain("TOP4");
  }

  @Test
  void whatStandsBeforeAnEncodedSecretStays() {
    assertThat(QueryString.masked("goal=d%65p+1;%73ecret=TOP4&sum=5"))
        .isEqualTo("goal=dep+1%3Bsecret%3D***&sum=5");
  }

  @Test
  void whatHoldsNoSecretStaysAsItCame() {
    assertThat(QueryString.masked("goal=d%65p+1;%73ecretary=TOP4&%zz=secret"))
        .isEqualTo("goal=d%65p+1;%73ecretary=TOP4&%zz=secret");
  }

  @Test
  void whatIsOnlyNamedLikeASecretStays() {
    assertThat(QueryString.masked("secretary=5&client_secret=7"))
        .isEqualTo("secretary=5&client_secret=7");
  }
}
