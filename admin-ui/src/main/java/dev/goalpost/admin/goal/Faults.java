package dev.goalpost.admin.goal;

import dev.goalpost.admin.look.FieldFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What is wrong with a goal that is edited, by the field that it stands beside. */
@Named("goalFaults")
@RequestScoped
public class Faults extends FieldFaults {

  private static final String POSTBACK = "external_postback.";

  /** A trial names the fields of a postback alone; a header is a line of the headers. */
  @Override
  protected String place(final String field) {
    final var inPostback = field.startsWith(POSTBACK) ? field.substring(POSTBACK.length()) : field;
    return inPostback.startsWith("headers.") ? "headers" : inPostback;
  }
}
