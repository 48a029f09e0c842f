package dev.goalpost.web.authentication;

import dev.goalpost.security.Scope;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;

/** Who may call a resource method. The method's own annotation goes before its class's. */
public sealed interface AccessRule {

  /** Everyone. */
  record Open() implements AccessRule {}

  /** Callers with a scope. */
  record Scoped(Scope scope) implements AccessRule {}

  /** Nobody: whoever wrote the method did not say. */
  record Undeclared() implements AccessRule {}

  static AccessRule of(final Method method) {
    return declaredOn(method)
        .or(() -> declaredOn(method.getDeclaringClass()))
        .orElseGet(Undeclared::new);
  }

  private static Optional<AccessRule> declaredOn(final AnnotatedElement element) {
    final var requires = element.getAnnotation(Requires.class);
    if (requires != null) {
      return Optional.of(new Scoped(requires.value()));
    }
    return element.isAnnotationPresent(Public.class) ? Optional.of(new Open()) : Optional.empty();
  }
}
