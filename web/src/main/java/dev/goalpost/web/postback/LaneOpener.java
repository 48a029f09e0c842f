package dev.goalpost.web.postback;

import dev.goalpost.platform.CallerAddress;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Shows {@link PostbackHandler}, which is no bean, the beans it needs. */
@WebListener
public class LaneOpener implements ServletContextListener {

  @Inject private PostbackEntrance entrance;
  @Inject private CallerAddress callers;

  @Override
  public void contextInitialized(final ServletContextEvent event) {
    event
        .getServletContext()
        .setAttribute(PostbackHandler.BEANS, new PostbackHandler.Beans(entrance, callers));
  }

  @Override
  public void contextDestroyed(final ServletContextEvent event) {
    event.getServletContext().removeAttribute(PostbackHandler.BEANS);
  }
}
