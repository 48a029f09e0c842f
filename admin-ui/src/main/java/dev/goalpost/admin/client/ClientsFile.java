package dev.goalpost.admin.client;

import dev.goalpost.lead.LeadFilter;
import dev.goalpost.lead.sheet.CsvExport;
import dev.goalpost.platform.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The clients that a page shows, and all that would follow, as a file to keep. */
@WebServlet("/clients-file")
public class ClientsFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** By it Excel takes the file for what it is. */
  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  @Inject private transient CsvExport exports;

  @Override
  protected void doGet(final HttpServletRequest request, final HttpServletResponse response)
      throws IOException {
    try {
      final var content = exports.of(filter(request));
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"clients.csv\"");
      response.getOutputStream().write(MARK);
      content.writeTo(response.getOutputStream());
    } catch (final Refusal refusal) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, refusal.getMessage());
    }
  }

  private static LeadFilter filter(final HttpServletRequest request) {
    return new LeadFilter(
        text("q", request), text("spot", request), text("goal", request), null, null, null, null);
  }

  private static String text(final String name, final HttpServletRequest request) {
    final var value = request.getParameter(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
