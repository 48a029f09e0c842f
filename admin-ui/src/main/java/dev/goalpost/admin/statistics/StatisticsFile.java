package dev.goalpost.admin.statistics;

import dev.goalpost.admin.look.Texts;
import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.ReportFile;
import dev.goalpost.statistics.ReportFiles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The report that a page shows, with all its rows, as a file to keep. */
@WebServlet("/statistics-file")
public class StatisticsFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient ReportAsked asked;
  @Inject private transient ReportFiles files;
  @Inject private transient Texts texts;

  @Override
  protected void doGet(final HttpServletRequest request, final HttpServletResponse response)
      throws IOException {
    if (asked.days() == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(file(request.getParameter("format")), response);
    } catch (final Refusal refusal) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, refusal.getMessage());
    }
  }

  /** A text is marked, so that Excel takes it for what it is. */
  private ReportFile file(final String format) {
    final var all = asked.query(Integer.MAX_VALUE, 0);
    return "xlsx".equals(format) ? files.xlsx(all, titles()) : files.csv(all, true, titles());
  }

  /** What the page shows above groups and columns, by key. */
  private Map<String, String> titles() {
    final var titles = new HashMap<String, String>();
    asked.groupings().forEach(key -> titles.put(key, texts.of("dimension." + key)));
    asked.columns().forEach(column -> titles.put(column.key(), asked.titleOf(column.key())));
    return titles;
  }

  private static void send(final ReportFile file, final HttpServletResponse response)
      throws IOException {
    response.setContentType(file.type());
    response.setContentLengthLong(file.size());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    try (var content = file.open()) {
      content.transferTo(response.getOutputStream());
    }
  }
}
