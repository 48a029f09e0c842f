package dev.goalpost.goal;

import dev.goalpost.account.SecretsConverter;
import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalForm.SystemMessage;
import dev.goalpost.platform.Secret;
import dev.goalpost.platform.SecretTextMapConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;

/** An event type that partners report. */
@Entity
@Table(name = "goals")
class Goal {

  @Id private long id;
  @TenantId private long accountId;
  private String name;
  private String token;
  private boolean systemGoal;
  private Instant archivedAt;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "goal_events", joinColumns = @JoinColumn(name = "goal_id"))
  @MapKeyColumn(name = "network")
  @Column(name = "event_name")
  @BatchSize(size = 200)
  private Map<String, String> events = new HashMap<>();

  private String postbackUrl;
  private String postbackMethod;

  @Convert(converter = SecretTextMapConverter.class)
  private Map<String, String> postbackHeaders;

  private String postbackSuccessContains;
  private String postbackBody;
  private String postbackContentType;

  @Convert(converter = SecretsConverter.class)
  private List<Secret> postbackSigningSecrets = List.of();

  private boolean displayShown;
  private boolean displaySum;
  private boolean displayCount;
  private boolean messageEnabled;
  private String messageText;

  @Enumerated(EnumType.STRING)
  private RepeatsMode repeatsMode;

  private Long repeatsThenId;
  private Instant createdAt;
  private Instant updatedAt;

  protected Goal() {}

  Goal(
      final long id,
      final long accountId,
      final String token,
      final boolean system,
      final Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.token = token;
    this.systemGoal = system;
    this.createdAt = now;
  }

  /**
   * Takes over everything of a checked form but the repeats, which need the other goals, and the
   * signing secrets, which may be masks.
   */
  void take(final GoalForm form, final Instant now) {
    name = form.name();
    token = form.token();
    events.clear();
    events.putAll(form.events());
    takePostback(form.externalPostback());
    takeDisplay(form.statistics());
    takeMessage(form.systemMessage());
    if (form.archived()) {
      archive(now);
    } else {
      archivedAt = null;
    }
    updatedAt = now;
  }

  /**
   * @param wanted null for none
   */
  private void takePostback(final ExternalPostback wanted) {
    final var postback = wanted == null ? ExternalPostback.BLANK : wanted;
    postbackUrl = postback.url();
    postbackMethod = postback.method();
    postbackHeaders = postback.headers() == null ? Map.of() : postback.headers();
    postbackSuccessContains = postback.successContains();
    postbackBody = postback.body();
    postbackContentType = postback.contentType();
  }

  private void takeDisplay(final Display display) {
    displayShown = display.show();
    displaySum = display.sum();
    displayCount = display.count();
  }

  private void takeMessage(final SystemMessage message) {
    messageEnabled = message.enabled();
    messageText = message.text();
  }

  void repeat(final RepeatsMode mode, final Long thenId) {
    repeatsMode = mode;
    repeatsThenId = thenId;
  }

  void archive(final Instant now) {
    if (archivedAt == null) {
      archivedAt = now;
    }
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  String token() {
    return token;
  }

  boolean isSystem() {
    return systemGoal;
  }

  boolean isArchived() {
    return archivedAt != null;
  }

  Map<String, String> events() {
    return events;
  }

  ExternalPostback externalPostback() {
    return postbackUrl == null
        ? null
        : new ExternalPostback(
            postbackUrl,
            postbackMethod,
            postbackHeaders,
            postbackSuccessContains,
            postbackBody,
            postbackContentType,
            postbackSigningSecrets.stream().map(Secret::masked).toList());
  }

  /** What calls of the external postback are signed with. */
  List<Secret> signingSecrets() {
    return postbackSigningSecrets;
  }

  void sign(final List<Secret> secrets) {
    postbackSigningSecrets = List.copyOf(secrets);
  }

  Display display() {
    return new Display(displayShown, displaySum, displayCount);
  }

  SystemMessage systemMessage() {
    return new SystemMessage(messageEnabled, messageText);
  }

  RepeatsMode repeatsMode() {
    return repeatsMode;
  }

  /** The goal that later events count as, or null. */
  Long repeatsThenId() {
    return repeatsThenId;
  }
}
