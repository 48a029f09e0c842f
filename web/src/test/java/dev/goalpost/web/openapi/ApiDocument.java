package dev.goalpost.web.openapi;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** The API document, as far as tests ask for it. */
final class ApiDocument {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final Map<String, Object> root;

  private ApiDocument(final Map<String, Object> root) {
    this.root = root;
  }

  static ApiDocument load() throws IOException {
    try (var yaml = ApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new ApiDocument(new Yaml().load(yaml));
    }
  }

  /** Every operation, by method and path such as {@code GET /api/v1/goals}. */
  Map<String, Map<String, Object>> operations() {
    final var operations = new LinkedHashMap<String, Map<String, Object>>();
    map(root.get("paths"))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (method, operation) -> {
                          if (METHODS.contains(method)) {
                            operations.put(
                                method.toUpperCase(Locale.ROOT) + " " + path, map(operation));
                          }
                        }));
    return operations;
  }

  /** Whether a reference such as {@code #/components/schemas/Goal} leads somewhere. */
  boolean has(final String reference) {
    Object node = root;
    for (final var step : reference.substring("#/".length()).split("/")) {
      node = node instanceof Map<?, ?> parent ? parent.get(step) : null;
    }
    return node != null;
  }

  Map<String, Object> root() {
    return root;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(final Object node) {
    return (Map<String, Object>) node;
  }
}
