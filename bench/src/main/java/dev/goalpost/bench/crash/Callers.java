package dev.goalpost.bench.crash;

import dev.goalpost.bench.system.Answer;
import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Partners that call all the time, and that call again when they got no answer. */
final class Callers implements AutoCloseable {

  private static final int CALLERS = 16;
  private static final long AFTER_A_FAILURE_MILLIS = 200;

  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
  private final AtomicBoolean calling = new AtomicBoolean();
  private final AtomicLong numbers = new AtomicLong();
  private final List<Future<?>> loops = new ArrayList<>();
  private final Ledger ledger;
  private final Http server;
  private final int leads;

  Callers(final Ledger ledger, final Http server, final int leads) {
    this.ledger = ledger;
    this.server = server;
    this.leads = leads;
  }

  void begin() {
    calling.set(true);
    for (int i = 0; i < CALLERS; i++) {
      loops.add(threads.submit(this::callOnAndOn));
    }
  }

  /** Returns when the last call has its answer, or will never have one. */
  void end() throws InterruptedException {
    calling.set(false);
    await(loops);
    loops.clear();
  }

  /** Sends each once more; what was answered before must be answered the same, as a duplicate. */
  void repeat(final Collection<Call> calls) throws InterruptedException {
    final var repeats = new ArrayList<Future<?>>();
    calls.forEach(call -> repeats.add(threads.submit(() -> repeat(call))));
    await(repeats);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Void callOnAndOn() throws InterruptedException {
    while (calling.get()) {
      final var call = next();
      ledger.sent(call);
      try {
        note(call, server.get(call.path()));
      } catch (final IOException died) {
        // No answer is an answer here: the ledger keeps the call as one that nobody knows about.
        Thread.sleep(AFTER_A_FAILURE_MILLIS);
      }
    }
    return null;
  }

  private Call next() {
    final var random = ThreadLocalRandom.current();
    return new Call(
        "c" + (1 + random.nextInt(leads)),
        random.nextInt(10) < 7 ? "rebill" : "dep",
        "%d.%02d".formatted(1 + random.nextInt(999), random.nextInt(100)),
        "t" + numbers.incrementAndGet());
  }

  private void note(final Call call, final Answer answer) throws InterruptedException {
    if (answer.isOk()) {
      ledger.answered(call, answer.json().path("event_id").asLong());
      return;
    }
    if (answer.status() < 500) {
      // The call is a valid one: only the server can be at fault, and it has to say so.
      ledger.fault("a valid call was answered " + answer.status() + ": " + answer.body());
    }
    Thread.sleep(AFTER_A_FAILURE_MILLIS);
  }

  private Void repeat(final Call call) throws IOException, InterruptedException {
    final var before = ledger.eventId(call);
    final var answer = server.get(call.path()).orFail("Repeating " + call);
    final var event = answer.json().path("event_id").asLong();
    final var duplicate = answer.json().path("duplicate").asBoolean();
    if (before.isPresent() && (before.get() != event || !duplicate)) {
      ledger.fault(call + " was event " + before.get() + ", and is now answered " + answer.body());
    }
    ledger.answered(call, event);
    return null;
  }

  private static void await(final Collection<Future<?>> tasks) throws InterruptedException {
    for (final var task : tasks) {
      try {
        task.get();
      } catch (final ExecutionException e) {
        throw new IllegalStateException("A caller stopped: " + e.getCause(), e);
      }
    }
  }
}
