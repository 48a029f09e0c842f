package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialFormTest {

  private static final String URL = "https://tracker.example/postback?c={cl_id}";
  private static final String JSON = "application/json";
  private static final Map<String, String> HEADERS = Map.of("Authorization", "Bearer secret");
  private static final ExternalPostback SAVED =
      new ExternalPostback(URL, "POST", HEADERS, "done", "{}", JSON, List.of("••••abcd"));

  @Test
  void whatIsLeftOutIsAsTheGoalHasIt() {
    assertThat(TrialForm.SAVED.postback(SAVED)).isEqualTo(SAVED);
    assertThat(to(" " + URL).postback(SAVED).headers()).isEqualTo(HEADERS);
  }

  @Test
  void theGoalsHeadersBodyAndSignatureGoToNoOtherUrl() {
    final var other = to("https://tracker.example/other").postback(SAVED);

    assertThat(other.headers()).isNull();
    assertThat(other.body()).isNull();
    assertThat(other.signingSecrets()).isNull();
    assertThat(other.method()).isEqualTo("POST");
    assertThat(other.successContains()).isEqualTo("done");
  }

  @Test
  void headersAndBodyThatAreGivenGoWhereTheyAreToldTo() {
    final var given = Map.of("X-Key", "1");
    final var form = new TrialForm("https://other.example/", null, given, null, "{}", null, null);

    assertThat(form.postback(SAVED).headers()).isEqualTo(given);
    assertThat(form.postback(SAVED).body()).isEqualTo("{}");
  }

  @Test
  void theGoalsBodyIsLeftOutWhereItCannotBeOrIsNotWanted() {
    final var asGet = new TrialForm(null, "GET", null, null, null, null, null);
    final var without = new TrialForm(null, null, null, null, "", null, null);

    assertThat(asGet.postback(SAVED).body()).isNull();
    assertThat(without.postback(SAVED).body()).isEmpty();
  }

  @Test
  void aGoalWithoutAPostbackNeedsAUrl() {
    assertThatThrownBy(() -> TrialForm.SAVED.postback(null)).isInstanceOf(Refusal.class);
    assertThat(to(URL).postback(null).url()).isEqualTo(URL);
  }

  private static TrialForm to(final String url) {
    return new TrialForm(url, null, null, null, null, null, null);
  }
}
