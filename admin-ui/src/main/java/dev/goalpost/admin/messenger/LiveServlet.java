package dev.goalpost.admin.messenger;

import dev.goalpost.admin.authentication.UserPresence;
import dev.goalpost.security.Users;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the messenger hears of messages as they are written, as server-sent events. A proxy is
 * asked not to gather them.
 */
@WebServlet(urlPatterns = "/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

  private static final long NO_LIMIT = 0;

  @Inject private LiveStreams streams;
  @Inject private Users users;

  @Override
  protected void doGet(final HttpServletRequest request, final HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    final var exchange = request.startAsync();
    exchange.setTimeout(NO_LIMIT);
    streams.open(new LiveStream(exchange, UserPresence.of(request, users)));
  }
}
