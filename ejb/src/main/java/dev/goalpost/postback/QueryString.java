package dev.goalpost.postback;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query or form body as it came, decoded strictly.
 *
 * <p>Containers replace bytes that are no UTF-8 with question marks; here such a query is refused,
 * so that a damaged click id cannot pass for another.
 */
final class QueryString {

  /** What stands in the place of a secret. */
  static final String MASK = "***";

  private static final String SECRET = "secret";

  /** Whatever else than letters a sender has copied along with the name. */
  private static final Pattern SECRET_NAME =
      Pattern.compile("\\P{L}*+(?:amp;\\P{L}*+)*+secret\\P{L}*+", Pattern.CASE_INSENSITIVE);

  /**
   * What separates parameters, and a secret behind it if there is one. The separator is found also
   * without, so that nothing is looked at twice; choices are repeated possessively, since to go
   * back on one takes a frame of the stack for each.
   */
  private static final Pattern WITHIN =
      Pattern.compile(
          "((?:[;,?&]|%(?:3b|2c|3f|26))(?:\\s|\\+|%20|amp(?:;|%3b))*+)"
              + "(?:(secret(?:\\s|\\+|%20)*+(?:=|%3d)).+)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private QueryString() {}

  /**
   * @param raw what stands behind the question mark; a character above 127 stands for one byte
   * @throws UnreadableQuery if it is not percent-encoded UTF-8
   */
  static List<Parameter> decode(final String raw) throws UnreadableQuery {
    final var parameters = new ArrayList<Parameter>();
    for (final var part : parts(raw)) {
      final int equals = part.indexOf('=');
      final var name = text(equals < 0 ? part : part.substring(0, equals));
      parameters.add(new Parameter(name, equals < 0 ? "" : text(part.substring(equals + 1))));
    }
    return parameters;
  }

  /** The query without the value of {@code secret}, however its name is encoded; ASCII only. */
  static String masked(final String raw) {
    return parts(raw).stream()
        .map(part -> mayHoldSecret(part) ? maskedPart(part) : ascii(part))
        .collect(Collectors.joining("&"));
  }

  /** Few do, and matching patterns would take longer than all else that is done to the others. */
  private static boolean mayHoldSecret(final String part) {
    return part.indexOf('%') >= 0
        || IntStream.rangeClosed(0, part.length() - SECRET.length())
            .anyMatch(from -> part.regionMatches(true, from, SECRET, 0, SECRET.length()));
  }

  private static String maskedPart(final String part) {
    return isSecretPart(part)
        ? SECRET + "=" + MASK
        : withoutEncodedSecret(withoutSecret(ascii(part)));
  }

  /** A part whose secret shows only when it is decoded is written anew. */
  private static String withoutEncodedSecret(final String part) {
    try {
      final var parameter = decode(part).get(0);
      final var name = parameter.name() + "=";
      final var whole = name + parameter.value();
      final var masked = withoutSecret(whole);
      if (masked.equals(whole)) {
        return part;
      }
      return masked.startsWith(name)
          ? encoded(parameter.name()) + "=" + encoded(masked.substring(name.length()))
          : encoded(masked);
    } catch (final UnreadableQuery e) {
      return part;
    }
  }

  /** A text without the secret in it, where a caller separates parameters by another sign. */
  static String withoutSecret(final String text) {
    return WITHIN
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2) == null
                        ? found.group()
                        : found.group(1) + found.group(2) + MASK));
  }

  /** The value of a parameter without the secret that it is or holds. */
  static String withoutSecret(final String name, final String value) {
    return isSecret(name) ? MASK : withoutSecret(value);
  }

  /** A query that decodes to {@code parameters}. */
  static String encode(final List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
        .collect(Collectors.joining("&"));
  }

  private static List<String> parts(final String raw) {
    return raw == null
        ? List.of()
        : Arrays.stream(raw.split("&")).filter(part -> !part.isEmpty()).toList();
  }

  private static String encoded(final String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * Whether a parameter of that name holds a secret, or was meant to: {@code Secret}, or what HTML
   * makes of it.
   */
  static boolean isSecret(final String name) {
    return SECRET_NAME.matcher(name).matches();
  }

  private static boolean isSecretPart(final String part) {
    final int equals = part.indexOf('=');
    final var name = equals < 0 ? part : part.substring(0, equals);
    try {
      return isSecret(text(name));
    } catch (final UnreadableQuery e) {
      return name.toLowerCase(Locale.ROOT).contains(SECRET);
    }
  }

  private static String ascii(final String part) {
    if (isPrintableAscii(part)) {
      return part;
    }
    final var escaped = new StringBuilder();
    for (final char c : part.toCharArray()) {
      if (c > ' ' && c < 0x7f) {
        escaped.append(c);
      } else {
        escaped.append('%').append(String.format("%02X", c & 0xff));
      }
    }
    return escaped.toString();
  }

  private static boolean isPrintableAscii(final String part) {
    for (int index = 0; index < part.length(); index++) {
      if (part.charAt(index) <= ' ' || part.charAt(index) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static String text(final String encoded) throws UnreadableQuery {
    if (standsForItself(encoded)) {
      return encoded;
    }
    final var bytes = ByteBuffer.allocate(encoded.length());
    for (int index = 0; index < encoded.length(); index++) {
      final char c = encoded.charAt(index);
      if (c == '%') {
        bytes.put(octet(encoded, index));
        index += 2;
      } else {
        bytes.put(c == '+' ? (byte) ' ' : (byte) c);
      }
    }
    return utf8(bytes.flip());
  }

  private static boolean standsForItself(final String encoded) {
    for (int index = 0; index < encoded.length(); index++) {
      final char c = encoded.charAt(index);
      if (c == '%' || c == '+' || c >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static byte octet(final String encoded, final int percent) throws UnreadableQuery {
    if (percent + 2 < encoded.length()) {
      final int high = Character.digit(encoded.charAt(percent + 1), 16);
      final int low = Character.digit(encoded.charAt(percent + 2), 16);
      if (high >= 0 && low >= 0) {
        return (byte) (high << 4 | low);
      }
    }
    throw new UnreadableQuery("A percent sign must be followed by two hexadecimal digits (%25).");
  }

  private static String utf8(final ByteBuffer bytes) throws UnreadableQuery {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (final CharacterCodingException e) {
      throw new UnreadableQuery("The parameters must be percent-encoded UTF-8.");
    }
  }
}
