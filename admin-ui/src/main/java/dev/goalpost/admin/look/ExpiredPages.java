package dev.goalpost.admin.look;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers a form of a page that the server does not know any more with a page that says so: the
 * server was started anew, or the page has been open for days. So is a form answered whose state is
 * another page's, which Faces fails to put into this one. Nothing has failed.
 */
public final class ExpiredPages extends ExceptionHandlerWrapper {

  /** Puts {@link ExpiredPages} before the handler that Faces brings. */
  public static final class Factory extends ExceptionHandlerFactory {

    public Factory(final ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new ExpiredPages(getWrapped().getExceptionHandler());
    }
  }

  private static final Logger LOG = Logger.getLogger(ExpiredPages.class.getName());

  private ExpiredPages(final ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    for (final var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
      final var context = events.next().getContext();
      if (isOfUnknownPage(context)) {
        events.remove();
        note(context.getException());
        StatusPage.show(HttpServletResponse.SC_CONFLICT, context.getException().getMessage());
      }
    }
    getWrapped().handle();
  }

  private static boolean isOfUnknownPage(final ExceptionQueuedEventContext context) {
    return context.getException() instanceof ViewExpiredException
        || context.getPhaseId() == PhaseId.RESTORE_VIEW
            && context.getContext().isPostback()
            && !(context.getException().getCause() instanceof Error);
  }

  /** A state that does not fit may also be a page of ours that is built otherwise than before. */
  private static void note(final Throwable failure) {
    if (!(failure instanceof ViewExpiredException)) {
      LOG.log(Level.WARNING, "A form did not fit its page: {0}", failure);
    }
  }
}
