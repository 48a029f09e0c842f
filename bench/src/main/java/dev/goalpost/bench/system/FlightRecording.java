package dev.goalpost.bench.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JFR recording of another process, taken by the JDK's own command. */
public final class FlightRecording implements AutoCloseable {

  private final Child process;
  private final Path file;

  private FlightRecording(final Child process, final Path file) {
    this.process = process;
    this.file = file;
  }

  public static FlightRecording start(final Child process, final Path file) throws IOException {
    final var recording = new FlightRecording(process, file);
    recording.command("JFR.start", "name=bench", "settings=profile");
    return recording;
  }

  @Override
  public void close() throws IOException {
    command("JFR.stop", "name=bench", "filename=" + file);
  }

  private void command(final String name, final String... options) throws IOException {
    final var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    final var command = new ArrayList<>(List.of(jcmd, Long.toString(process.pid()), name));
    command.addAll(List.of(options));
    final var run = new ProcessBuilder(command).redirectErrorStream(true).start();
    final var said = new String(run.getInputStream().readAllBytes());
    if (run.onExit().join().exitValue() != 0) {
      throw new IOException(name + " failed: " + said);
    }
  }
}
