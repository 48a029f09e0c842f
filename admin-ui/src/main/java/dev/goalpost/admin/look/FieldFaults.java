package dev.goalpost.admin.look;

import dev.goalpost.platform.Refusal;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is wrong with something that is edited, by the field that it stands beside. */
public abstract class FieldFaults {

  /** For what no single field is to blame for. */
  public static final String WHOLE = "whole";

  @Inject private Texts texts;

  private final Map<String, String> byField = new HashMap<>();

  /** Notes a refusal, in the language of the browser if there is a text for it. */
  public void add(final Refusal refusal) {
    add(refusal.field(), refusal.code().name(), refusal.getMessage());
  }

  /**
   * Notes what is wrong.
   *
   * @param field null where no single one is to blame
   * @param code what kind of fault it is, in any case
   * @param detail a sentence, for want of a text
   */
  public void add(final String field, final String code, final String detail) {
    final var place = field == null ? WHOLE : place(field);
    final var key = "fault." + place + "." + code.toLowerCase(Locale.ROOT);
    put(place, texts.find(key).orElse(detail));
  }

  /** Has a sentence stand beside a field. */
  public void put(final String place, final String text) {
    byField.put(place, text);
  }

  /** Where the fault of a field stands. */
  protected String place(final String field) {
    return field;
  }

  /** The fault of each field that has one. */
  public Map<String, String> getOf() {
    return byField;
  }
}
