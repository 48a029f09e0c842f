package dev.goalpost.admin.client;

import dev.goalpost.platform.JsonText;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.PersonalRecords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All that is known about a client, as a file to hand over. */
@WebServlet("/client-data")
public class ClientData extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient PersonalRecords records;

  @Override
  protected void doGet(final HttpServletRequest request, final HttpServletResponse response)
      throws IOException {
    final var id = request.getParameter("id");
    try {
      final var known = records.of(id == null ? "" : id);
      response.setContentType("application/json;charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"client.json\"");
      JsonText.MAPPER.writeValue(response.getOutputStream(), known);
    } catch (final Refusal refusal) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, refusal.getMessage());
    }
  }
}
