package dev.goalpost.admin.look;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Language and theme of a browser: as its cookies say, else as it asks for. */
@Named
@RequestScoped
public class Look {

  private static final String AUTOMATIC = "auto";
  private static final Set<String> THEMES = Set.of("light", "dark");

  @Inject private HttpServletRequest request;

  private Language language;

  @PostConstruct
  void read() {
    language =
        cookie("goalpost-language")
            .flatMap(Language::of)
            .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
  }

  public Language getLanguage() {
    return language;
  }

  public Locale getLocale() {
    return language.locale();
  }

  public List<Language> getLanguages() {
    return List.of(Language.values());
  }

  /** {@code light}, {@code dark}, or {@code auto} for what the system has. */
  public String getTheme() {
    return cookie("goalpost-theme").filter(THEMES::contains).orElse(AUTOMATIC);
  }

  private Optional<String> cookie(final String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
