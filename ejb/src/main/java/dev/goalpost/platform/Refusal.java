package dev.goalpost.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A request that the domain refuses, with a reason that its sender can act on.
 *
 * <p>Thrown across a feature's boundary it rolls the transaction back; nothing is half done.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

  /** What kind of refusal it is; its lower-case name is the stable {@code code} of an answer. */
  public enum Code {
    INVALID_FIELD,
    UNKNOWN_FIELD,
    MALFORMED_BODY,
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT;
  }

  private final Code code;
  private final String field;
  private final String rule;
  private final List<Object> values;

  private Refusal(final Code code, final String field, final String detail) {
    this(code, field, detail, null, List.of());
  }

  private Refusal(
      final Code code,
      final String field,
      final String detail,
      final String rule,
      final List<Object> values) {
    super(detail, null, false, false);
    this.code = code;
    this.field = field;
    this.rule = rule;
    this.values = values;
  }

  /**
   * A value is wrong: {@code field} names it by its path in the request, {@code detail} the fix.
   */
  public static Refusal invalidField(final String field, final String detail) {
    return new Refusal(Code.INVALID_FIELD, field, detail);
  }

  /** As {@link #invalidField(String, String)}, of a fault whose rule is known. */
  public static Refusal invalidField(final String field, final Fault fault) {
    return new Refusal(Code.INVALID_FIELD, field, fault.text(), fault.rule(), fault.values());
  }

  /** A field that nothing would read; {@code field} is its path in the request. */
  public static Refusal unknownField(final String field, final String detail) {
    return new Refusal(Code.UNKNOWN_FIELD, field, detail);
  }

  public static Refusal malformedBody(final String detail) {
    return new Refusal(Code.MALFORMED_BODY, null, detail);
  }

  public static Refusal unauthorized(final String detail) {
    return new Refusal(Code.UNAUTHORIZED, null, detail);
  }

  public static Refusal forbidden(final String detail) {
    return new Refusal(Code.FORBIDDEN, null, detail);
  }

  public static Refusal notFound(final String what) {
    return new Refusal(Code.NOT_FOUND, null, what + " does not exist.").breaking("rule.not_found");
  }

  /** The request is well formed but clashes with what is stored; {@code field} may be null. */
  public static Refusal conflict(final String field, final String detail) {
    return new Refusal(Code.CONFLICT, field, detail);
  }

  /** The same refusal, for a value that stands deeper in the request: {@code [3].geo}. */
  public Refusal within(final String path) {
    final var separator = field == null || field.startsWith("[") ? "" : ".";
    return new Refusal(
        code, path + separator + (field == null ? "" : field), getMessage(), rule, values);
  }

  /**
   * The same refusal with the rule behind it, by which the pages tell it in their languages.
   *
   * @param broken a key of their texts, one for each rule and not for each field: {@code rule.…}
   * @param about what the text is told with: a position, a limit, what is allowed
   */
  public Refusal breaking(final String broken, final Object... about) {
    return new Refusal(code, field, getMessage(), broken, List.of(about));
  }

  public Code code() {
    return code;
  }

  /** The key of the rule that was broken, or null where none is told apart. */
  public String rule() {
    return rule;
  }

  /** What the rule is about, in the order of its texts. */
  public List<Object> values() {
    return values;
  }

  /** The path of the offending field, or null where no single field is at fault. */
  public String field() {
    return field;
  }
}
