package dev.goalpost.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.web.ResourceMethods;
import dev.goalpost.web.authentication.AccessRule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document and the resources say the same. */
class ApiDocumentTest {

  private ApiDocument document;

  @BeforeEach
  void load() throws IOException {
    document = ApiDocument.load();
  }

  @Test
  void describesExactlyTheOperationsThereAre() {
    assertThat(document.operations().keySet())
        .containsExactlyInAnyOrderElementsOf(
            ResourceMethods.all().map(ApiDocumentTest::name).collect(Collectors.toSet()));
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    assertThat(document.operations().values())
        .extracting(operation -> operation.get("operationId"))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void everyOperationHasSummaryAndTags() {
    assertThat(document.operations().values())
        .allSatisfy(operation -> assertThat(operation).containsKeys("summary", "tags"));
  }

  @Test
  void everyOperationNamesItsErrors() {
    assertThat(document.operations().values())
        .allSatisfy(
            operation ->
                assertThat(ApiDocument.map(operation.get("responses")).keySet())
                    .contains("500", "503"));
  }

  @Test
  void operationsAreOpenOrScopedAsTheirMethodsAre() {
    final var operations = document.operations();
    assertThat(ResourceMethods.all())
        .allSatisfy(method -> assertAccess(method, operations.get(name(method))));
  }

  private static void assertAccess(final Method method, final Map<String, Object> operation) {
    if (AccessRule.of(method) instanceof AccessRule.Scoped scoped) {
      assertThat(operation).doesNotContainKey("security");
      assertThat(operation.get("description")).asString().contains(scoped.scope().code());
      assertThat(ApiDocument.map(operation.get("responses"))).containsKeys("401", "403");
    } else {
      assertThat(operation).containsEntry("security", List.of());
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(references(document.root()))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(document.has(reference)).as(reference).isTrue());
  }

  private static Stream<String> references(final Object node) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              entry ->
                  "$ref".equals(entry.getKey())
                      ? Stream.of(String.valueOf(entry.getValue()))
                      : references(entry.getValue()));
    }
    return node instanceof Collection<?> items
        ? items.stream().flatMap(ApiDocumentTest::references)
        : Stream.empty();
  }

  private static String name(final Method method) {
    return ResourceMethods.httpMethod(method).orElseThrow() + " " + ResourceMethods.path(method);
  }
}
