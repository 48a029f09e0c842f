package dev.goalpost.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** What runs here: the version, and the JVM's metrics by Micrometer's binders. */
@ApplicationScoped
public class ProcessMetrics {

  private static final Metadata BUILD_INFO =
      Metadata.builder()
          .withName("goalpost_build_info")
          .withDescription("The version that is running; always 1.")
          .build();

  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private final List<MeterBinder> binders =
      List.of(
          garbageCollection,
          new JvmMemoryMetrics(),
          new JvmThreadMetrics(),
          new ClassLoaderMetrics(),
          new ProcessorMetrics(),
          new FileDescriptorMetrics(),
          new UptimeMetrics());

  @Inject
  @RegistryScope(scope = MetricRegistry.BASE_SCOPE)
  MetricRegistry base;

  @Inject MetricRegistry application;

  @Inject
  @ConfigProperty(name = "goalpost.version", defaultValue = "unknown")
  String version;

  void register(@Observes Startup start) {
    dropBaseMetrics();
    application.gauge(BUILD_INFO, () -> 1, new Tag("version", version));
    MeterRegistry registry = Metrics.globalRegistry;
    binders.forEach(binder -> binder.bindTo(registry));
    // A gauge whose name ends in "count" breaks Prometheus' rules.
    registry.remove(registry.get("system.cpu.count").meter());
  }

  /** MicroProfile's own JVM metrics are camelCase and say nothing that the binders do not. */
  private void dropBaseMetrics() {
    base.removeMatching((id, metric) -> true);
  }

  @PreDestroy
  void stopListening() {
    garbageCollection.close();
  }
}
