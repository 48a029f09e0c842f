package dev.goalpost.admin.authentication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads a browser to another page, whether it asked for a page or for a part of one. */
final class PageRedirect {

  private PageRedirect() {}

  /**
   * @param url of this server, percent-encoded
   */
  static void send(
      final HttpServletRequest request, final HttpServletResponse response, final String url)
      throws IOException {
    if (PageRequest.isCall(request)) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + url.replace("&", "&amp;")
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(url);
    }
  }
}
