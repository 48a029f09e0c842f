package dev.goalpost.web;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Every method of the API that JAX-RS would call. */
public final class ResourceMethods {

  private ResourceMethods() {}

  public static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("dev.goalpost.web");
  }

  public static Stream<Method> all() {
    return classes().stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .map(type -> type.reflect())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> httpMethod(method).isPresent());
  }

  public static Optional<String> httpMethod(final Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(http -> http != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  /** The path template of a method, with one slash before each part and none after the last. */
  public static String path(final Method method) {
    final var below = method.getAnnotation(Path.class);
    final var above = method.getDeclaringClass().getAnnotation(Path.class).value();
    return ("/" + above + "/" + (below == null ? "" : below.value()))
        .replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "");
  }
}
