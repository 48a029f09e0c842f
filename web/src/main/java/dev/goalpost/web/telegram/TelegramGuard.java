package dev.goalpost.web.telegram;

import dev.goalpost.telegram.TelegramWebhook;
import dev.goalpost.web.json.BodyLimit;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns strangers away before anything of their body is read, which would take many times its
 * length of memory.
 */
@Provider
@FromTelegram
public class TelegramGuard implements ContainerRequestFilter {

  /** A message of 4,096 characters and all that may come with it, several times over. */
  private static final long LONGEST_UPDATE = 1024 * 1024;

  @Inject private TelegramWebhook webhook;

  @Override
  public void filter(final ContainerRequestContext request) {
    webhook.admit(
        request.getUriInfo().getPathParameters().getFirst("code"),
        request.getHeaderString(FromTelegram.SECRET));
    request.setEntityStream(new BodyLimit(request.getEntityStream(), LONGEST_UPDATE));
  }
}
