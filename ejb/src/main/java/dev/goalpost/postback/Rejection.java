package dev.goalpost.postback;

/**
 * Why a postback was not counted.
 *
 * @param detail a sentence that names the fix
 * @param field the parameter at fault, or null where none is
 */
public record Rejection(Reason reason, String detail, String field) {

  static Rejection of(final Reason reason, final String detail) {
    return new Rejection(reason, detail, null);
  }
}
