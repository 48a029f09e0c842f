package dev.goalpost.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server as the build assembled it, or a copy of it. */
public record Distribution(Path home) {

  private static final String CONFIGURATION = "wildfly/standalone/configuration/standalone.xml";
  private static final String DEPLOYMENTS = "wildfly/standalone/deployments";
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
