package dev.goalpost.admin.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What was just done, as the address of the page that is shown next tells it. */
@Named
@RequestScoped
public class Outcome {

  private static final Pattern KEY = Pattern.compile("[a-z_.]{1,60}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  /** A sentence, or nothing. */
  public String getText() {
    final var key = request.getParameter("done");
    final var number = request.getParameter("n");
    if (key == null || !KEY.matcher(key).matches()) {
      return "";
    }
    return number != null && NUMBER.matcher(number).matches()
        ? texts.findCounted("done." + key, Long.parseLong(number)).orElse("")
        : texts.find("done." + key).orElse("");
  }
}
