package dev.goalpost.web.messenger;

import dev.goalpost.messenger.LiveMessages;
import dev.goalpost.messenger.SystemMessageView;
import dev.goalpost.messenger.SystemMessageWritten;
import dev.goalpost.security.Callers;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.CallerContext;
import dev.goalpost.web.authentication.CallerPresence;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/**
 * System messages as they are written, told as server-sent events. A proxy is asked not to gather
 * them.
 */
@Path("/api/v1/messages/live")
public class LiveMessagesResource {

  private static final String NAME = "system_message";

  @Inject private LiveMessages messages;
  @Inject private OpenStreams streams;
  @Inject private Callers callers;

  /** A message, and whose thread it is in. */
  public record Told(String clickId, SystemMessageView message) {}

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Requires(Scope.LEADS_READ)
  public void listen(
      @Context final SseEventSink sink,
      @Context final Sse sse,
      @Context final HttpHeaders headers,
      @Context final HttpServletResponse response,
      @Context final SecurityContext security) {
    response.setHeader("X-Accel-Buffering", "no");
    final var presence = CallerPresence.of(headers, callers);
    final var stream = new MessageStream(sink, sse, presence::isConfirmed);
    streams.open(stream);
    stream.endsWith(
        messages.follow(
            CallerContext.callerOf(security).account(),
            message -> stream.send(event(sse, message))));
  }

  private static OutboundSseEvent event(final Sse sse, final SystemMessageWritten written) {
    return sse.newEventBuilder()
        .name(NAME)
        .id(Long.toString(written.messageId()))
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(Told.class, new Told(written.clickId(), written.message()))
        .build();
  }
}
