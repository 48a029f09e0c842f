package dev.goalpost.launch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, in the server's long report about a failed service, the one sentence that explains it. */
final class RootCause {

  /** The report quotes the text of exceptions, and escapes the quotes in it. */
  private static final Pattern CAUSE = Pattern.compile("Caused by: ((?:\\\\\"|[^\\n\"])++)");

  private static final Pattern EXCEPTION_NAME = Pattern.compile("^(?:[\\w$]+\\.)+[\\w$]+: ");

  private RootCause() {}

  /** The message of the innermost cause, or the whole report on one line when it names none. */
  static String of(String report) {
    Matcher matcher = CAUSE.matcher(report);
    String innermost = report;
    while (matcher.find()) {
      innermost = matcher.group(1);
    }
    return EXCEPTION_NAME
        .matcher(innermost.replace("\\\"", "\"").strip())
        .replaceFirst("")
        .replaceAll("\\s+", " ");
  }
}
