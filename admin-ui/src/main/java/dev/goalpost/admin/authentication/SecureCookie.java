package dev.goalpost.admin.authentication;

import dev.goalpost.platform.PublicUrl;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The session's cookie goes over TLS only, where that is how others reach this server. */
@WebListener
public class SecureCookie implements ServletContextListener {

  @Inject private PublicUrl publicUrl;

  @Override
  public void contextInitialized(final ServletContextEvent start) {
    final var cookie = start.getServletContext().getSessionCookieConfig();
    cookie.setSecure(publicUrl.of("").startsWith("https:"));
  }
}
