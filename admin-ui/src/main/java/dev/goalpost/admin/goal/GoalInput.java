package dev.goalpost.admin.goal;

import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalForm.Repeats;
import dev.goalpost.goal.GoalForm.SystemMessage;
import dev.goalpost.goal.GoalView;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A goal while it is edited: what the fields of the form hold. */
public class GoalInput implements Serializable {

  private String name;
  private String token;
  private final Map<String, String> events = new HashMap<>();
  private String url;
  private String method;
  private String headers;
  private String successContains;
  private String body;
  private String contentType;
  private final List<String> signingSecrets = new ArrayList<>();
  private boolean shown;
  private boolean sumShown;
  private boolean countShown;
  private boolean messageEnabled;
  private String messageText;
  private String repeats = "every";
  private String then;
  private boolean archived;

  static GoalInput of(final GoalView goal) {
    final var input = new GoalInput();
    input.name = goal.name();
    input.token = goal.token();
    input.events.putAll(goal.events());
    if (goal.externalPostback() != null) {
      input.take(goal.externalPostback());
    }
    input.shown = goal.statistics().show();
    input.sumShown = goal.statistics().sum();
    input.countShown = goal.statistics().count();
    input.messageEnabled = goal.systemMessage().enabled();
    input.messageText = goal.systemMessage().text();
    input.repeats = goal.repeats().mode();
    input.then = goal.repeats().then();
    input.archived = goal.archived();
    return input;
  }

  private void take(final ExternalPostback postback) {
    url = postback.url();
    method = postback.method();
    headers = HeaderLines.of(postback.headers());
    successContains = postback.successContains();
    body = postback.body();
    contentType = postback.contentType();
    signingSecrets.addAll(postback.signingSecrets());
  }

  /**
   * The form that is saved.
   *
   * @throws dev.goalpost.platform.Refusal if a line of the headers is none
   */
  GoalForm form() {
    return new GoalForm(
        name,
        token,
        events,
        postback(),
        new Display(shown, sumShown, countShown),
        new SystemMessage(messageEnabled, messageText),
        new Repeats(repeats, then),
        archived);
  }

  private ExternalPostback postback() {
    return url == null
        ? null
        : new ExternalPostback(
            url,
            method,
            HeaderLines.read(headers),
            successContains,
            sentBody(),
            contentType,
            signingSecrets);
  }

  /** The body unless it is hidden, or null. */
  String sentBody() {
    return "POST".equals(method) ? body : null;
  }

  public String getName() {
    return name;
  }

  public void setName(final String name) {
    this.name = name;
  }

  public String getToken() {
    return token;
  }

  public void setToken(final String token) {
    this.token = token;
  }

  /** Event names by network; the form writes into it. */
  public Map<String, String> getEvents() {
    return events;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(final String url) {
    this.url = url;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(final String method) {
    this.method = method;
  }

  /** A header a line. */
  public String getHeaders() {
    return headers;
  }

  public void setHeaders(final String headers) {
    this.headers = headers;
  }

  public String getSuccessContains() {
    return successContains;
  }

  public void setSuccessContains(final String successContains) {
    this.successContains = successContains;
  }

  /** Of a POST only; it is kept while GET is chosen. */
  public String getBody() {
    return body;
  }

  public void setBody(final String body) {
    this.body = body;
  }

  public String getContentType() {
    return contentType;
  }

  public void setContentType(final String contentType) {
    this.contentType = contentType;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(final boolean shown) {
    this.shown = shown;
  }

  public boolean isSumShown() {
    return sumShown;
  }

  public void setSumShown(final boolean sumShown) {
    this.sumShown = sumShown;
  }

  public boolean isCountShown() {
    return countShown;
  }

  public void setCountShown(final boolean countShown) {
    this.countShown = countShown;
  }

  public boolean isMessageEnabled() {
    return messageEnabled;
  }

  public void setMessageEnabled(final boolean messageEnabled) {
    this.messageEnabled = messageEnabled;
  }

  public String getMessageText() {
    return messageText;
  }

  public void setMessageText(final String messageText) {
    this.messageText = messageText;
  }

  public String getRepeats() {
    return repeats;
  }

  public void setRepeats(final String repeats) {
    this.repeats = repeats;
  }

  public String getThen() {
    return then;
  }

  public void setThen(final String then) {
    this.then = then;
  }

  public boolean isArchived() {
    return archived;
  }

  void setArchived(final boolean archived) {
    this.archived = archived;
  }
}
