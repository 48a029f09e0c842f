package dev.goalpost.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reads an answer, but not more of its body than is wanted. */
final class AnswerReader implements AsyncResponseConsumer<AnswerReader.Answer> {

  /** An answer as far as it was read. */
  record Answer(
      int status, String reason, List<OutboundResult.Header> headers, String body, boolean cut) {}

  private final int mostBody;
  private final CompletableFuture<Answer> wanted;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private HttpResponse response;
  private Charset charset = StandardCharsets.UTF_8;
  private FutureCallback<Answer> end;
  private boolean cut;

  /**
   * @param mostBody bytes of the body to read
   * @param wanted completed here if there is more of the body than that; once it is done, whoever
   *     did it, nothing more is read and the connection is closed
   */
  AnswerReader(final int mostBody, final CompletableFuture<Answer> wanted) {
    this.mostBody = mostBody;
    this.wanted = wanted;
  }

  @Override
  public void consumeResponse(
      final HttpResponse head,
      final EntityDetails entity,
      final HttpContext context,
      final FutureCallback<Answer> callback) {
    response = head;
    end = callback;
    if (entity == null) {
      callback.completed(answer());
    } else {
      charset = charset(entity);
    }
  }

  private static Charset charset(final EntityDetails entity) {
    final var type = ContentType.parseLenient(entity.getContentType());
    return type == null || type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
  }

  @Override
  public void informationResponse(final HttpResponse head, final HttpContext context) {
    // An answer that is yet to come.
  }

  @Override
  public void updateCapacity(final CapacityChannel channel) throws IOException {
    channel.update(Integer.MAX_VALUE);
  }

  @Override
  public void consume(final ByteBuffer part) throws IOException {
    final var taken = new byte[Math.min(part.remaining(), mostBody - body.size())];
    part.get(taken);
    body.writeBytes(taken);
    if (part.hasRemaining()) {
      cut = true;
      wanted.complete(answer());
    }
    refuseUnwanted();
  }

  /** Cancelling a call may come too early or too late to close its connection: this closes it. */
  private void refuseUnwanted() throws IOException {
    if (wanted.isDone()) {
      throw new IOException("The rest of the body is not wanted");
    }
  }

  @Override
  public void streamEnd(final List<? extends Header> trailers) {
    end.completed(answer());
  }

  private Answer answer() {
    return new Answer(
        response.getCode(),
        response.getReasonPhrase() == null ? "" : response.getReasonPhrase(),
        Arrays.stream(response.getHeaders())
            .map(header -> new OutboundResult.Header(header.getName(), header.getValue()))
            .toList(),
        body.toString(charset),
        cut);
  }

  @Override
  public void failed(final Exception cause) {
    // The call's own callback is told.
  }

  @Override
  public void releaseResources() {
    // There are none.
  }
}
