package dev.goalpost.admin.authentication;

import jakarta.servlet.http.HttpServletRequest;

/** Tells pages from what they are made of. */
final class PageRequest {

  private static final String RESOURCES = "/jakarta.faces.resource";
  private static final String CALL = "partial/ajax";

  private PageRequest() {}

  /** Whether a style, a script or a picture is asked for, the same for all users. */
  static boolean isForResource(final HttpServletRequest request) {
    return request.getServletPath().startsWith(RESOURCES)
        || RESOURCES.equals(beginningOf(request.getPathInfo()));
  }

  /** Whether a page that is open sends something, and stays. */
  static boolean isCall(final HttpServletRequest request) {
    return CALL.equals(request.getHeader("Faces-Request"));
  }

  /** Whether a page that is open asks for what is new, and nobody has done anything. */
  static boolean isByItself(final HttpServletRequest request) {
    return request.getHeader("X-Live") != null
        || request.getServletPath().equals("/live")
        || request.getParameter("by_itself") != null;
  }

  private static String beginningOf(final String path) {
    return path == null || path.length() < RESOURCES.length()
        ? ""
        : path.substring(0, RESOURCES.length());
  }
}
