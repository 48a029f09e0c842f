package dev.goalpost.bench.system;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A server as the build assembled it, or a copy of it. */
public record Distribution(Path home) {

  private static final String CONFIGURATION = "wildfly/standalone/configuration/standalone.xml";
  private static final String DEPLOYMENTS = "wildfly/standalone/deployments";
  private static final String DOMAIN = "goalpost-ejb.jar";
  private static final String END = "</deployments>";
  private static final String WAR =
      """
      <deployment name="%1$s" runtime-name="%1$s">
          <fs-archive path="standalone/deployments/%1$s" relative-to="jboss.home.dir"/>
      </deployment>
      """;

  /**
   * @throws IllegalStateException if nothing was assembled there
   */
  public Distribution {
    if (!Files.isExecutable(launcher(home))) {
      throw new IllegalStateException(
          "No assembled server in " + home + ": build it, or give -Dbench.server=…");
    }
  }

  Path launcher() {
    return launcher(home);
  }

  /** A copy that also serves the benchmark's own war; everything else in it is the product's. */
  public Distribution copyWithBenchWar(final Path target) throws IOException {
    Directories.delete(target);
    Files.createDirectories(target.getParent());
    Directories.copy(home, target);
    BenchWar.write(target.resolve(DEPLOYMENTS).resolve(BenchWar.NAME));
    deploy(target.resolve(CONFIGURATION));
    return new Distribution(target);
  }

  /**
   * A copy in which the domain lacks a class, and so does without what that class does.
   *
   * @param entry the class file in the domain's module; one that CDI finds, so that nothing refers
   *     to it
   */
  public Distribution copyWithout(final String entry, final Path target) throws IOException {
    Directories.delete(target);
    Directories.copy(home, target);
    final var module = target.resolve(DOMAIN);
    try (var application = zip(target.resolve(DEPLOYMENTS).resolve("goalpost.ear"))) {
      final var packed = application.getPath(DOMAIN);
      Files.copy(packed, module);
      try (var classes = zip(module)) {
        Files.delete(classes.getPath(entry));
      }
      Files.copy(module, packed, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(module);
    return new Distribution(target);
  }

  private static FileSystem zip(final Path file) throws IOException {
    return FileSystems.newFileSystem(file);
  }

  private static void deploy(final Path configuration) throws IOException {
    final var xml = Files.readString(configuration);
    if (!xml.contains(END)) {
      throw new IllegalStateException("No deployments in " + configuration);
    }
    Files.writeString(configuration, xml.replace(END, WAR.formatted(BenchWar.NAME) + END));
  }

  private static Path launcher(final Path home) {
    return home.resolve("bin/goalpost");
  }
}
