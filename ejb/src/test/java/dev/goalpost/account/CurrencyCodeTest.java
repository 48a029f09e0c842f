package dev.goalpost.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {

  @ParameterizedTest
  @CsvSource({"USD,USD", "usd,USD", "Eur,EUR", "JPY,JPY"})
  void namesAnIsoCurrencyInAnyCase(final String code, final String currency) {
    assertThat(CurrencyCode.find(code)).contains(Currency.getInstance(currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "US", "USDT", "XXX", "XTS", "12$", " USD", "ＵＳＤ", "{currency}"})
  void otherCodesNameNone(final String code) {
    assertThat(CurrencyCode.find(code)).isEmpty();
  }
}
