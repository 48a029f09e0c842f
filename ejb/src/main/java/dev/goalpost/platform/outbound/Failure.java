package dev.goalpost.platform.outbound;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Why a call was not answered. */
public enum Failure {
  /** As many calls as may be are under way already, so this one was not made. */
  NO_ROOM("No connection was free"),
  /** The host's addresses are private or reserved, and not allowed. */
  REFUSED_ADDRESS("The address is private or reserved"),
  /** No address is known for the host. */
  DNS("The host name has no address"),
  /** Nobody took the connection, or not in time. */
  CONNECT("No connection could be made"),
  /** TLS could not be agreed on, or the certificate is not the host's. */
  TLS("No secure connection could be agreed on"),
  /** The answer was not complete in time. */
  TIMEOUT("No complete answer came in time"),
  /** The connection ended before the answer did. */
  RESET("The connection was closed before the answer was complete"),
  /** What came was no HTTP, or too much of a head. */
  PROTOCOL("The answer was not valid HTTP");

  private final String words;

  Failure(final String words) {
    this.words = words;
  }

  /** The failure as a sentence's beginning, for people. */
  public String words() {
    return words;
  }

  /** Why {@code cause} kept the answer from coming. */
  public static Failure of(final Throwable cause) {
    if (cause instanceof CompletionException && cause.getCause() != null) {
      return of(cause.getCause());
    }
    if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
      return cause instanceof RefusedAddress ? REFUSED_ADDRESS : DNS;
    }
    if (cause instanceof ConnectException
        || cause instanceof ConnectTimeoutException
        || cause instanceof NoRouteToHostException) {
      return CONNECT;
    }
    if (cause instanceof SSLException) {
      return TLS;
    }
    if (cause instanceof SocketTimeoutException
        || cause instanceof TimeoutException
        || cause instanceof InterruptedIOException) {
      return TIMEOUT;
    }
    return isProtocol(cause) ? PROTOCOL : RESET;
  }

  private static boolean isProtocol(final Throwable cause) {
    return cause instanceof HttpException
        || cause instanceof MessageConstraintException
        || cause instanceof MalformedChunkCodingException;
  }
}
