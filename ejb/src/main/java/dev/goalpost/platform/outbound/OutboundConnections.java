package dev.goalpost.platform.outbound;

import dev.goalpost.platform.OutboundAddresses;
import dev.goalpost.platform.outbound.AnswerReader.Answer;
import dev.goalpost.platform.outbound.GuardedResolver.NameServer;
import dev.goalpost.platform.outbound.OutboundResult.Answered;
import dev.goalpost.platform.outbound.OutboundResult.Failed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The connections that calls go over. A few threads carry all of them; none waits for an answer.
 *
 * <p>Redirects are not followed, nothing is sent a second time, no cookies are kept, no proxy is
 * used and no body is decompressed.
 */
final class OutboundConnections implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(OutboundConnections.class.getName());
  private static final int CARRYING_THREADS = 2;
  private static final int LOOKUP_THREADS = 64;
  private static final int TELLING_THREADS = 2;
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 100;
  private static final Timeout IDLE = Timeout.ofSeconds(30);
  private static final Timeout OLDEST = Timeout.ofMinutes(5);

  private final OutboundLimits limits;
  private final GuardedResolver resolver;
  private final CallsUnderWay underWay;
  private final ExecutorService lookups;
  private final ExecutorService telling;
  private final CloseableHttpAsyncClient client;
  private volatile boolean closing;

  /**
   * @param tls what certificates are trusted by
   */
  OutboundConnections(
      final OutboundAddresses addresses,
      final NameServer names,
      final OutboundLimits limits,
      final ThreadFactory threads,
      final SSLContext tls) {
    this.limits = limits;
    this.lookups = pool(LOOKUP_THREADS, threads);
    this.telling = pool(TELLING_THREADS, threads);
    this.resolver = new GuardedResolver(addresses, names, lookups);
    this.underWay = new CallsUnderWay(limits.perHost(), limits.connections());
    this.client = client(threads, tls);
    this.client.start();
  }

  private static ExecutorService pool(final int size, final ThreadFactory threads) {
    final var pool =
        new ThreadPoolExecutor(
            size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private CloseableHttpAsyncClient client(final ThreadFactory threads, final SSLContext tls) {
    return HttpAsyncClients.custom()
        .setConnectionManager(connections(tls))
        .setDefaultRequestConfig(requests())
        .setHttp1Config(
            Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build())
        .setIOReactorConfig(
            IOReactorConfig.custom()
                .setIoThreadCount(CARRYING_THREADS)
                .setTcpNoDelay(true)
                .setSelectInterval(TimeValue.ofMilliseconds(100))
                .build())
        .setIoReactorExceptionCallback(this::carrierFailed)
        .setThreadFactory(threads)
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setUserAgent("Goalpost")
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableConnectionState()
        .disableRedirectHandling()
        .evictExpiredConnections()
        .evictIdleConnections(IDLE)
        .build();
  }

  /**
   * None waits for a connection here: there are some for calls that were given up, which may hold
   * theirs for a moment longer.
   */
  private PoolingAsyncClientConnectionManager connections(final SSLContext tls) {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync())
        .setMaxConnPerRoute(2 * limits.perHost())
        .setMaxConnTotal(limits.connections() + limits.perHost())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connecting()))
                .setSocketTimeout(Timeout.of(limits.total()))
                .setIdleTimeout(IDLE)
                .setTimeToLive(OLDEST)
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build())
        .setDefaultTlsConfig(
            TlsConfig.custom()
                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                .setHandshakeTimeout(Timeout.of(limits.connecting()))
                .build())
        .build();
  }

  private RequestConfig requests() {
    return RequestConfig.custom()
        .setAuthenticationEnabled(false)
        .setConnectionKeepAlive(IDLE)
        .setConnectionRequestTimeout(Timeout.of(limits.total()))
        .setContentCompressionEnabled(false)
        .setHardCancellationEnabled(true)
        .setProtocolUpgradeEnabled(false)
        .setRedirectsEnabled(false)
        .build();
  }

  /**
   * Makes a call, unless as many as may be are under way.
   *
   * @return what came of it, within the total time limit and never exceptionally; completed on a
   *     thread that carries no traffic
   */
  CompletableFuture<OutboundResult> send(final OutboundRequest request) {
    return underWay.begins(request.host())
        ? begin(request)
        : CompletableFuture.completedFuture(failed(Failure.NO_ROOM, Duration.ZERO));
  }

  private CompletableFuture<OutboundResult> begin(final OutboundRequest request) {
    final long start = System.nanoTime();
    final var answer = new CompletableFuture<Answer>();
    answer.orTimeout(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    resolver
        .prepare(request.host().getHostName())
        .whenComplete((found, failure) -> call(request, answer));
    return answer
        .whenComplete((read, failure) -> underWay.ended(request.host()))
        .handleAsync(
            (read, failure) -> result(read, failure, Duration.ofNanos(System.nanoTime() - start)),
            telling);
  }

  private void call(final OutboundRequest request, final CompletableFuture<Answer> answer) {
    if (answer.isDone()) {
      return;
    }
    final Future<Answer> call =
        client.execute(
            request.host(),
            request.producer(),
            new AnswerReader(limits.body(), answer),
            null,
            null,
            completing(answer));
    answer.whenComplete(
        (read, failure) -> {
          if (failure != null || read.cut()) {
            call.cancel(true);
          }
        });
  }

  private static FutureCallback<Answer> completing(final CompletableFuture<Answer> answer) {
    return new FutureCallback<>() {
      @Override
      public void completed(final Answer read) {
        answer.complete(read);
      }

      @Override
      public void failed(final Exception cause) {
        answer.completeExceptionally(cause);
      }

      @Override
      public void cancelled() {
        answer.cancel(false);
      }
    };
  }

  private static OutboundResult result(
      final Answer read, final Throwable failure, final Duration duration) {
    if (failure != null) {
      LOG.log(Level.FINE, "A call was not answered", failure);
      return failed(Failure.of(failure), duration);
    }
    return new Answered(
        read.status(), read.reason(), read.headers(), read.body(), read.cut(), duration);
  }

  private static OutboundResult failed(final Failure failure, final Duration duration) {
    return new Failed(failure, failure.words(), duration);
  }

  /** At the end the carriers find what they work on closed, which is no news then. */
  private void carrierFailed(final Exception failure) {
    LOG.log(closing ? Level.FINE : Level.SEVERE, "A thread that carries calls failed", failure);
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    closing = true;
    client.close(CloseMode.IMMEDIATE);
    lookups.shutdownNow();
    telling.shutdown();
  }
}
