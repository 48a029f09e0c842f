package dev.goalpost.admin.authentication;

import jakarta.servlet.http.HttpServletRequest;

/** Tells pages from what they are made of. */
final class PageRequest {

  private static final String RESOURCES = "/jakarta.faces.resource";

  private PageRequest() {}

  /** Whether a style, a script or a picture is asked for, the same for all users. */
  static boolean isForResource(final HttpServletRequest request) {
    return request.getServletPath().startsWith(RESOURCES)
        || RESOURCES.equals(beginningOf(request.getPathInfo()));
  }

  private static String beginningOf(final String path) {
    return path == null || path.length() < RESOURCES.length()
        ? ""
        : path.substring(0, RESOURCES.length());
  }
}
