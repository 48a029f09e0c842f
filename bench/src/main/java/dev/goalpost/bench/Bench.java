package dev.goalpost.bench;

import dev.goalpost.bench.clients.ClientsTest;
import dev.goalpost.bench.crash.CrashTest;
import dev.goalpost.bench.crash.DeliveryCrashTest;
import dev.goalpost.bench.delivery.DeliveryTest;
import dev.goalpost.bench.load.Comparison;
import dev.goalpost.bench.networks.NetworksTest;
import dev.goalpost.bench.pages.PagesTest;
import dev.goalpost.bench.statistics.StatisticsTest;
import java.nio.file.Files;

/** Runs what the settings ask for; the process ends with code 1 if a threshold is missed. */
public final class Bench {

  private Bench() {}

  public static void main(final String[] arguments) throws Exception {
    try {
      final var settings = Settings.of(System.getProperties());
      final var report = run(settings);
      Files.writeString(settings.output().resolve(report.file()), report.markdown());
      System.out.println(report.markdown());
      System.exit(report.passed() ? 0 : 1);
    } catch (final IllegalStateException impossible) {
      System.err.println("The benchmark ends without a result. " + impossible.getMessage());
      System.exit(2);
    }
  }

  private static Report run(final Settings settings) throws Exception {
    return switch (settings.mode()) {
      case LOAD, QUICK -> new Comparison(settings).run();
      case CRASH -> new CrashTest(settings).run();
      case DELIVERIES -> new DeliveryTest(settings).run();
      case CLIENTS -> new ClientsTest(settings).run();
      case NETWORKS -> new NetworksTest(settings).run();
      case STATISTICS -> new StatisticsTest(settings).run();
      case PAGES -> new PagesTest(settings).run();
      case DELIVERY_CRASH -> new DeliveryCrashTest(settings).run();
    };
  }
}
