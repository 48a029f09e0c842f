package dev.goalpost.admin.authentication;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The way out. It takes neither a page that the server still knows nor a session: whoever wants out
 * is out. Another site cannot send anybody here, for its forms are refused by {@link
 * ForgedRequests}, and come without the session's cookie.
 */
@WebServlet(SignOut.PATH)
public class SignOut extends HttpServlet {

  static final String PATH = "/sign-out";

  @Override
  protected void doPost(final HttpServletRequest request, final HttpServletResponse response)
      throws IOException {
    UserSession.end(request);
    response.sendRedirect(request.getContextPath() + "/sign-in");
  }
}
