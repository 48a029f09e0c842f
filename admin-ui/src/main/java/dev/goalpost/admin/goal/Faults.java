package dev.goalpost.admin.goal;

import dev.goalpost.admin.look.Texts;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a goal that is edited, by the field that it stands beside. */
@Named("goalFaults")
@RequestScoped
public class Faults {

  /** For what no single field is to blame for. */
  private static final String WHOLE = "whole";

  private static final String POSTBACK = "external_postback.";

  @Inject private Texts texts;

  private final Map<String, String> byField = new HashMap<>();

  void add(final Refusal refusal) {
    final var field = place(refusal.field());
    final var code = refusal.code().name().toLowerCase(Locale.ROOT);
    byField.put(field, texts.find("fault." + field + "." + code).orElseGet(refusal::getMessage));
  }

  /** A trial names the fields of a postback alone; a header is a line of the headers. */
  private static String place(final String field) {
    if (field == null) {
      return WHOLE;
    }
    final var inPostback = field.startsWith(POSTBACK) ? field.substring(POSTBACK.length()) : field;
    return inPostback.startsWith("headers.") ? "headers" : inPostback;
  }

  /** The fault of each field that has one. */
  public Map<String, String> getOf() {
    return byField;
  }
}
