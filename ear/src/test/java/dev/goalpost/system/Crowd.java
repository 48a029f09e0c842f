package dev.goalpost.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many who do something at the same moment. */
final class Crowd {

  private Crowd() {}

  /** What each of {@code members} does over and over, together with all others. */
  static <T> List<T> hammers(int members, int times, Callable<T> deed) {
    Callable<List<T>> member =
        () -> {
          List<T> results = new ArrayList<>();
          for (int time = 0; time < times; time++) {
            results.add(deed.call());
          }
          return results;
        };
    return atOnce(IntStream.range(0, members).mapToObj(i -> member).toList()).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Does all at once, each on a thread of its own, and returns what came of them. */
  static <T> List<T> atOnce(List<Callable<T>> deeds) {
    ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
    CyclicBarrier start = new CyclicBarrier(deeds.size());
    try {
      List<Future<T>> futures =
          deeds.stream()
              .map(
                  deed ->
                      threads.submit(
                          () -> {
                            start.await();
                            return deed.call();
                          }))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
