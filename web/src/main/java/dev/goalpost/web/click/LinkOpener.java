package dev.goalpost.web.click;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Shows {@link LinkHandler}, which is no bean, where clicks enter. */
@WebListener
public class LinkOpener implements ServletContextListener {

  @Inject private LinkEntrance entrance;

  @Override
  public void contextInitialized(final ServletContextEvent event) {
    event.getServletContext().setAttribute(LinkHandler.ENTRANCE, entrance);
  }

  @Override
  public void contextDestroyed(final ServletContextEvent event) {
    event.getServletContext().removeAttribute(LinkHandler.ENTRANCE);
  }
}
