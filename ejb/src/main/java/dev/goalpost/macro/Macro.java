package dev.goalpost.macro;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A placeholder that a template may hold, by the name that stands between its braces. */
public sealed interface Macro {

  /** The name between the braces. */
  String token();

  /** A macro of fixed name. */
  enum Known implements Macro {
    ACTION("action"),
    USER_ID("user_id"),
    USERNAME("username"),
    NAME("name"),
    CLICK_ID("click_id"),
    SUM("sum"),
    CL_ID("cl_id"),
    ADVERT_PIXEL("advert__pixel"),
    ADVERT_CAMPAIGN_ID("advert__campaign_id"),
    ADVERT_ADSET_ID("advert__adset_id"),
    ADVERT_AD_ID("advert__ad_id"),
    ADVERT_CAMPAIGN_NAME("advert__campaign_name"),
    ADVERT_ADSET_NAME("advert__adset_name"),
    ADVERT_AD_NAME("advert__ad_name"),
    ADVERT_PLACEMENT("advert__placement"),
    ADVERT_SITE_SOURCE_NAME("advert__site_source_name"),
    GEO("geo"),
    ADVERT_LANDING_ID("advert__landing_id"),
    EVENT_ID("event_id"),
    PLAYER_ID("player_id"),
    CURRENCY("currency"),
    TS("ts"),
    SPOT("spot"),
    /** The lead's manager; only system messages know it. */
    MANAGER("manager");

    private static final Map<String, Known> BY_TOKEN =
        Arrays.stream(values()).collect(Collectors.toMap(Known::token, Function.identity()));

    private final String token;

    Known(final String token) {
      this.token = token;
    }

    @Override
    public String token() {
      return token;
    }
  }

  /**
   * Any parameter of the postback, or else of the lead: {@code {params__NAME}}.
   *
   * @param name case-sensitive, not empty
   */
  record Parameter(String name) implements Macro {

    private static final String PREFIX = "params__";

    @Override
    public String token() {
      return PREFIX + name;
    }
  }

  /** The macro that stands as {@code {token}}, or nothing if there is none of that name. */
  static Optional<Macro> named(final String token) {
    if (token.startsWith(Parameter.PREFIX) && token.length() > Parameter.PREFIX.length()) {
      return Optional.of(new Parameter(token.substring(Parameter.PREFIX.length())));
    }
    return Optional.ofNullable(Known.BY_TOKEN.get(token));
  }
}
