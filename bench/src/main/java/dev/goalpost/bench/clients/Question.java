package dev.goalpost.bench.clients;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Something that a manager asks the list of clients. */
enum Question {
  NEWEST("newest clients", "leads?limit=50"),
  SPOT("of one spot", "leads?spot=%1$s"),
  REGISTERED("who registered (everybody)", "leads?goal=reg"),
  NOBODY("who reached a goal that nobody did", "leads?goal=rebill"),
  NAME("name begins", "leads?q=%2$s"),
  USERNAME("@username begins", "leads?q=%3$s"),
  CLICK("click id begins", "leads?q=%4$s"),
  PLAYER("player id begins", "leads?q=%5$s"),
  NAME_ON_SPOT("name begins, of one spot", "leads?q=%2$s&spot=%1$s"),
  NAME_REGISTERED("name begins, registered", "leads?q=%2$s&goal=reg"),
  THREADS("threads, latest first", "threads"),
  UNREAD("threads with something unread", "threads?unread=true"),
  NAME_IN_THREADS("threads, name begins", "threads?q=%2$s");

  private final String title;
  private final String path;

  Question(final String title, final String path) {
    this.title = title;
    this.path = path;
  }

  String title() {
    return title;
  }

  /** Asks for each of them. */
  List<String> paths(final String spot, final List<Someone> people) {
    final var random = new Random(ordinal());
    return people.stream().map(someone -> path(spot, someone, random)).toList();
  }

  /** Asks for somebody by a part of what they are known by, of any length. */
  private String path(final String spot, final Someone someone, final Random random) {
    final var parts =
        List.of(someone.name(), "@" + someone.username(), someone.clickId(), someone.playerId())
            .stream()
            .map(text -> encoded(text.substring(0, 2 + random.nextInt(text.length() - 1))))
            .toList();
    return "/api/v1/"
        + path.formatted(spot, parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private static String encoded(final String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
