package dev.goalpost.lead;

import java.util.List;

/** The names under which a lead keeps what ad networks recognise a person by. */
public final class Identifiers {

  public static final List<String> NAMES =
      List.of(
          "fbclid",
          "fbp",
          "fbc",
          "ttclid",
          "ttp",
          "ga_client_id",
          "ga_session_id",
          "yclid",
          "ym_client_id",
          "ip",
          "user_agent",
          "page_url");

  private Identifiers() {}
}
