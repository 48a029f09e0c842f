package dev.goalpost.web.postback;

import dev.goalpost.postback.Reason;
import dev.goalpost.postback.Rejection;
import dev.goalpost.web.problem.Problem;
import java.util.Map;

/** Puts a rejection of the intake into HTTP. */
public final class RejectionProblem {

  /** How the parameters of a postback are named there, where it is otherwise. */
  private static final Map<String, String> MANAGEMENT_NAMES =
      Map.of("clickid", "click_id", "playerid", "player_id");

  private RejectionProblem() {}

  public static Problem of(final Rejection rejection) {
    return of(rejection, rejection.field());
  }

  /** The problem where parameters have the names of the management API. */
  public static Problem inManagement(final Rejection rejection) {
    final var field = rejection.field();
    return of(rejection, field == null ? null : MANAGEMENT_NAMES.getOrDefault(field, field));
  }

  private static Problem of(final Rejection rejection, final String field) {
    final var reason = rejection.reason();
    return Problem.of(status(reason), reason.code(), title(reason), rejection.detail(), field);
  }

  private static int status(final Reason reason) {
    return switch (reason) {
      case MISSING_PARAMETER, INVALID_SUM, INVALID_PARAMETER, UNEXPANDED_MACRO -> 400;
      case WRONG_ACCOUNT, BAD_SECRET, IP_NOT_ALLOWED -> 403;
      case UNKNOWN_CLICK, UNKNOWN_GOAL, UNKNOWN_SPOT -> 404;
      case CONFLICTING_EVENT, AMBIGUOUS_CLICK -> 409;
      case INTERNAL_ERROR -> 500;
    };
  }

  private static String title(final Reason reason) {
    return switch (reason) {
      case MISSING_PARAMETER -> "Missing parameter";
      case INVALID_SUM -> "Invalid sum";
      case INVALID_PARAMETER -> "Invalid parameter";
      case UNEXPANDED_MACRO -> "Macro not filled in";
      case WRONG_ACCOUNT -> "Wrong account";
      case BAD_SECRET -> "Bad secret";
      case IP_NOT_ALLOWED -> "Address not allowed";
      case UNKNOWN_CLICK -> "Unknown click";
      case UNKNOWN_GOAL -> "Unknown goal";
      case UNKNOWN_SPOT -> "Unknown spot";
      case CONFLICTING_EVENT -> "Conflicting event";
      case AMBIGUOUS_CLICK -> "Ambiguous click";
      case INTERNAL_ERROR -> "Internal error";
    };
  }
}
