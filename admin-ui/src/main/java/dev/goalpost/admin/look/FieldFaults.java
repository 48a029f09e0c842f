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

  /** Notes a refusal beside its field, in the language of the browser. */
  public void add(final Refusal refusal) {
    addAt(placeOf(refusal), refusal);
  }

  /** Notes a refusal of one of several forms, each of which has fields of its own. */
  public void add(final String form, final Refusal refusal) {
    addAt(form + "." + placeOf(refusal), refusal);
  }

  /** Notes a refusal in a place that is not called as its field. */
  public void addAt(final String place, final Refusal refusal) {
    put(place, texts.why(refusal, place, label(place)));
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

  /** A refusal in the language of the browser. */
  public String told(final Refusal refusal) {
    final var place = placeOf(refusal);
    return texts.why(refusal, place, label(place));
  }

  /** Has a sentence stand beside a field. */
  public void put(final String place, final String text) {
    byField.put(place, text);
  }

  private String placeOf(final Refusal refusal) {
    return refusal.field() == null ? WHOLE : place(refusal.field());
  }

  /** Where the fault of a field stands. */
  protected String place(final String field) {
    return field;
  }

  /** What the page calls the field that a fault stands beside. */
  protected String label(final String place) {
    return place;
  }

  /** A text in the language of the browser. */
  protected String text(final String key, final Object... values) {
    return texts.of(key, values);
  }

  /** The fault of each field that has one. */
  public Map<String, String> getOf() {
    return byField;
  }
}
