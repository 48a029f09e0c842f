package dev.goalpost.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that the benchmark started and that never outlives it. */
public final class Child implements AutoCloseable {

  private static final int LAST_LINES = 20;
  private static final long SECONDS_TO_END = 40;

  private final Process process;
  private final Path log;

  private Child(final Process process, final Path log) {
    this.process = process;
    this.log = log;
  }

  static Child start(final ProcessBuilder builder, final Path log) throws IOException {
    Files.createDirectories(log.getParent());
    final var process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Child(process, log);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** User and system time of all threads since the process began. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElseThrow(() -> ended("was measured"));
  }

  /** Ends the process as a power cut would: SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the process to end; kills it if it does not listen. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (final InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** To throw when the process should live, but does not. */
  IllegalStateException ended(final String when) {
    return new IllegalStateException(
        "The process ended before it " + when + "; the end of " + log + ":\n" + lastWords());
  }

  private String lastWords() {
    try {
      final List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
