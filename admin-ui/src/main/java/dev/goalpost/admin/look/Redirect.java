package dev.goalpost.admin.look;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page that is shown next, with parameters; those that are null lack. */
public final class Redirect {

  private final StringBuilder outcome;

  private Redirect(final String view) {
    outcome = new StringBuilder(view).append("?faces-redirect=true");
  }

  /** A page by its path below {@code /admin}. */
  public static Redirect to(final String view) {
    return new Redirect(view);
  }

  public Redirect with(final String name, final Object value) {
    if (value != null) {
      outcome
          .append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
    return this;
  }

  /** What an action returns. */
  public String outcome() {
    return outcome.toString();
  }
}
