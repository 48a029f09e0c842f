package dev.goalpost.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.goalpost.platform.OutboundAddresses;
import dev.goalpost.platform.outbound.GuardedResolver.NameServer;
import dev.goalpost.platform.outbound.OutboundResult.Answered;
import dev.goalpost.platform.outbound.OutboundResult.Failed;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to peers that misbehave. Time limits are short, so that none takes its ten seconds. */
@Timeout(30)
class OutboundConnectionsTest {

  private static final OutboundLimits LIMITS =
      new OutboundLimits(Duration.ofMillis(500), Duration.ofSeconds(1), 8_192, 4, 100);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private OutboundConnections connections;

  @BeforeEach
  void open() throws NoSuchAlgorithmException {
    connections = allowing("127.0.0.0/8");
  }

  private static OutboundConnections allowing(final String blocks) throws NoSuchAlgorithmException {
    return asking(InetAddress::getAllByName, blocks);
  }

  private static OutboundConnections asking(final NameServer names, final String blocks)
      throws NoSuchAlgorithmException {
    return new OutboundConnections(
        new OutboundAddresses(Optional.ofNullable(blocks)),
        names,
        LIMITS,
        OutboundConnectionsTest::daemon,
        SSLContext.getDefault());
  }

  private static Thread daemon(final Runnable work) {
    final var thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void anAnswerIsReadWhole() throws IOException {
    try (var peer =
        Peer.saying(
            "HTTP/1.1 418 Teapot\r\nRetry-After: 5\r\nContent-Length: 4\r\n\r\nt\u00c3\u00a9a")) {
      final var answered = answered(get(peer, "/"));

      assertThat(answered.status()).isEqualTo(418);
      assertThat(answered.reason()).isEqualTo("Teapot");
      assertThat(answered.header("retry-after")).contains("5");
      assertThat(answered.body()).isEqualTo("t\u00e9a");
      assertThat(answered.cut()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a/../b//c;x=1/%7e%2F",
        "//two",
        "/?",
        "/p?q=a+b&empty=&c=%2f&&=&sub[1]=x",
        "/~!$&'()*+,;=:@/-._?/?:@!$'()*"
      })
  void theTargetIsSentByteForByte(final String target) throws Exception {
    try (var peer = Peer.saying(OK)) {
      get(peer, target);

      assertThat(peer.head().get(0)).isEqualTo("GET " + target + " HTTP/1.1");
    }
  }

  @Test
  void aUrlWithoutAPathHasTheRootAndAFragmentStays() throws Exception {
    try (var peer = Peer.saying(OK)) {
      get(peer, "?a=1#top");

      assertThat(peer.head().get(0)).isEqualTo("GET /?a=1 HTTP/1.1");
    }
  }

  @Test
  void nothingIsSentThatWasNotAskedFor() throws Exception {
    try (var peer = Peer.saying(OK)) {
      connections
          .send(OutboundRequest.of("GET", peer.url("/"), Map.of("X-Key", "k 1"), null))
          .join();

      assertThat(peer.head())
          .containsExactlyInAnyOrder(
              "GET / HTTP/1.1",
              "Host: 127.0.0.1:" + peer.port(),
              "X-Key: k 1",
              "Connection: keep-alive",
              "User-Agent: Goalpost");
    }
  }

  @Test
  void aPostWithoutContentSaysSo() throws Exception {
    try (var peer = Peer.saying(OK)) {
      connections.send(OutboundRequest.of("POST", peer.url("/"), Map.of(), "")).join();

      assertThat(peer.head()).contains("POST / HTTP/1.1", "Content-Length: 0");
    }
  }

  /** Not by each call: a result may be there before its connection has gone back. */
  @Test
  void connectionsAreUsedAgain() throws IOException {
    final int calls = 20;
    try (var peer = Peer.that((socket, out) -> write(out, OK))) {
      for (int call = 0; call < calls; call++) {
        answered(get(peer, "/"));
      }

      assertThat(peer.connections()).isLessThan(calls);
    }
  }

  @Test
  void aConnectionThatThePeerClosedMeanwhileIsNotUsed() throws IOException {
    try (var peer = Peer.saying(OK)) {
      answered(get(peer, "/"));
      await().pollDelay(Duration.ofMillis(50)).until(() -> true);

      assertThat(answered(get(peer, "/")).status()).isEqualTo(200);
    }
  }

  @Test
  void redirectsAreNotFollowed() throws IOException {
    try (var elsewhere = Peer.saying(OK);
        var peer =
            Peer.saying(
                "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                    .formatted(elsewhere.url("/")))) {
      assertThat(answered(get(peer, "/")).status()).isEqualTo(302);
      assertThat(elsewhere.connections()).isZero();
    }
  }

  @Test
  void compressedBodiesStayCompressed() throws IOException {
    try (var peer =
        Peer.saying("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc")) {
      assertThat(answered(get(peer, "/")).body()).isEqualTo("abc");
    }
  }

  @RepeatedTest(20)
  void ofAnEndlessBodyOnlyTheBeginningIsReadAndThePeerIsHungUpOn() throws IOException {
    final var hungUp = new AtomicBoolean();
    try (var peer = Peer.that((socket, out) -> endless(out, hungUp))) {
      final var answered = answered(get(peer, "/"));

      assertThat(answered.body()).hasSize(8_192);
      assertThat(answered.cut()).isTrue();
      await().untilTrue(hungUp);
    }
  }

  private static void endless(final OutputStream out, final AtomicBoolean hungUp)
      throws IOException {
    try {
      write(out, "HTTP/1.1 200 OK\r\n\r\n");
      while (true) {
        write(out, "x".repeat(1_000));
      }
    } catch (final IOException e) {
      hungUp.set(true);
      throw e;
    }
  }

  @Test
  void aPeerThatNeverAnswersEndsInATimeout() throws IOException {
    try (var peer = Peer.that((socket, out) -> socket.getInputStream().read())) {
      assertFails(get(peer, "/"), Failure.TIMEOUT);
    }
  }

  @Test
  void aPeerThatDripsBytesDoesNotPutTheDeadlineOff() throws IOException {
    try (var peer = Peer.that((socket, out) -> drip(socket, out))) {
      final var result = get(peer, "/");

      assertFails(result, Failure.TIMEOUT);
      assertThat(result.duration()).isLessThan(Duration.ofMillis(1_500));
    }
  }

  private static void drip(final Socket socket, final OutputStream out) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\n");
    while (!isHungUp(socket)) {
      write(out, "X");
    }
  }

  /** Whether the caller hangs up within a moment. */
  private static boolean isHungUp(final Socket socket) throws IOException {
    socket.setSoTimeout(50);
    try {
      return socket.getInputStream().read() < 0;
    } catch (final SocketTimeoutException stillThere) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 500 Oops\r\n\r\n"})
  void callsThatWereGivenUpHoldNoConnections(final String beginning) throws IOException {
    final var recovered = new AtomicBoolean();
    try (var peer = Peer.that((socket, out) -> recover(socket, out, recovered, beginning))) {
      for (int round = 0; round < 3; round++) {
        final var stuck = asManyAsMayBe(peer);
        stuck.forEach(call -> assertFails(call.join(), Failure.TIMEOUT));
      }
      recovered.set(true);

      IntStream.range(0, 2 * LIMITS.perHost())
          .forEach(call -> assertThat(answered(get(peer, "/")).body()).isEqualTo("ok"));
    }
  }

  private List<CompletableFuture<OutboundResult>> asManyAsMayBe(final Peer peer) {
    return IntStream.range(0, LIMITS.perHost()).mapToObj(call -> send(peer.url("/"))).toList();
  }

  private static void recover(
      final Socket socket,
      final OutputStream out,
      final AtomicBoolean recovered,
      final String beginning)
      throws IOException {
    if (recovered.get()) {
      write(out, OK);
      return;
    }
    write(out, beginning);
    while (!isHungUp(socket)) {
      write(out, beginning.isEmpty() ? "" : "x");
    }
  }

  @Test
  void aPortWithoutAPeerIsAFailureToConnect() throws IOException {
    final int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = closed.getLocalPort();
    }
    assertFails(get("http://127.0.0.1:" + port + "/"), Failure.CONNECT);
  }

  @Test
  void aPeerThatResetsTheConnectionIsTold() throws IOException {
    try (var peer = Peer.that((socket, out) -> reset(socket))) {
      assertFails(get(peer, "/"), Failure.RESET);
    }
  }

  private static void reset(final Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf"
      })
  void anAnswerThatEndsEarlyIsNoAnswer(final String text) throws IOException {
    try (var peer = Peer.saying(text)) {
      assertThat(((Failed) get(peer, "/")).failure()).isIn(Failure.RESET, Failure.PROTOCOL);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void garbageIsNoAnswer(final String text) throws IOException {
    try (var peer = Peer.saying(text)) {
      assertFails(get(peer, "/"), Failure.PROTOCOL);
    }
  }

  @Test
  void anEndlessHeaderIsNoAnswer() throws IOException {
    try (var peer = Peer.saying("HTTP/1.1 200 OK\r\nX: " + "x".repeat(20_000) + "\r\n\r\n")) {
      assertFails(get(peer, "/"), Failure.PROTOCOL);
    }
  }

  @Test
  void tooManyHeadersAreNoAnswer() throws IOException {
    try (var peer = Peer.saying("HTTP/1.1 200 OK\r\n" + "X: x\r\n".repeat(200) + "\r\n")) {
      assertFails(get(peer, "/"), Failure.PROTOCOL);
    }
  }

  @Test
  void aPeerWithoutTlsCannotBeCalledByHttps() throws IOException {
    try (var peer = Peer.saying(OK)) {
      assertThat(((Failed) get("https://127.0.0.1:" + peer.port() + "/")).failure())
          .isIn(Failure.TLS, Failure.TIMEOUT, Failure.RESET);
    }
  }

  @Test
  void aSpellingThatIsNoHostMakesNoRequest() {
    assertThatThrownBy(() -> get("http://127.1:80/")).hasMessageContaining("host");
  }

  @Test
  void aNameWithoutAddressIsAFailureOfDns() {
    assertFails(get("http://nobody.invalid/"), Failure.DNS);
  }

  @Test
  void aNameServerThatHangsDoesNotPutTheDeadlineOff() throws Exception {
    final var release = new CountDownLatch(1);
    try (var waiting = asking(host -> unanswered(release), null)) {
      final var call = OutboundRequest.of("GET", "http://slow.example/", Map.of(), null);

      assertFails(waiting.send(call).join(), Failure.TIMEOUT);
      release.countDown();
    }
  }

  private static InetAddress[] unanswered(final CountDownLatch release)
      throws UnknownHostException {
    try {
      release.await();
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new UnknownHostException();
  }

  @Test
  void aHostMayHoldAnUnderscoreAndOtherLetters() throws Exception {
    try (var peer = Peer.saying(OK);
        var named = asking(host -> InetAddress.getAllByName("127.0.0.1"), "127.0.0.1")) {
      for (final var host : List.of("a_b.example", "xn--e1afmkfd.xn--p1ai", "пример.рф")) {
        final var url = "http://" + host + ":" + peer.port() + "/";

        answered(named.send(OutboundRequest.of("GET", url, Map.of(), null)).join());
      }
    }
  }

  @Test
  void aPublicNameWithAPrivateAddressIsNotConnectedTo() throws Exception {
    try (var peer = Peer.saying(OK);
        var guarded = asking(host -> InetAddress.getAllByName("127.0.0.1"), null)) {
      final var url = "http://tracker.example:" + peer.port() + "/";

      assertFails(
          guarded.send(OutboundRequest.of("GET", url, Map.of(), null)).join(),
          Failure.REFUSED_ADDRESS);
      assertThat(peer.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "2130706433",
        "0177.0.0.1",
        "0.0.0.0",
        "0",
        "localhost",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[fe80::1]",
        "[fc00::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[2001:db8::1]"
      })
  void noPrivateOrReservedAddressIsConnectedTo(final String host) throws Exception {
    try (var peer = Peer.saying(OK);
        var guarded = allowing(null)) {
      final var url = "http://" + host + ":" + peer.port() + "/";

      assertFails(
          guarded.send(OutboundRequest.of("GET", url, Map.of(), null)).join(),
          Failure.REFUSED_ADDRESS);
      assertThat(peer.connections()).isZero();
    }
  }

  @Test
  void oneHangingHostCostsTheOthersNothing() throws Exception {
    final var release = new CountDownLatch(1);
    try (var hanging = Peer.that((socket, out) -> release.await());
        var healthy = Peer.that((socket, out) -> write(out, OK))) {
      final var stuck = asManyAsMayBe(hanging);

      for (int call = 0; call < 20; call++) {
        assertThat(answered(get(healthy, "/")).duration()).isLessThan(Duration.ofMillis(500));
      }
      assertThat(stuck).noneMatch(CompletableFuture::isDone);
      stuck.forEach(call -> assertFails(call.join(), Failure.TIMEOUT));
      release.countDown();
    }
  }

  @Test
  void aCallBeyondThoseThatMayBeUnderWayIsNotMadeAndDoesNotWaitUntilItTimesOut() throws Exception {
    final var release = new CountDownLatch(1);
    try (var hanging = Peer.that((socket, out) -> release.await())) {
      final var stuck = asManyAsMayBe(hanging);

      final var refused = send(hanging.url("/"));

      assertThat(refused).isDone();
      assertFails(refused.join(), Failure.NO_ROOM);
      assertThat(stuck).noneMatch(CompletableFuture::isDone);
      stuck.forEach(call -> assertFails(call.join(), Failure.TIMEOUT));
      assertThat(hanging.requests()).isEqualTo(LIMITS.perHost());
      release.countDown();
    }
  }

  @Test
  void aCallThatIsOverMakesRoomForTheNext() throws IOException {
    try (var peer = Peer.that((socket, out) -> write(out, OK))) {
      IntStream.range(0, 5)
          .forEach(round -> asManyAsMayBe(peer).forEach(call -> answered(call.join())));
    }
  }

  private static void write(final OutputStream out, final String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private OutboundResult get(final Peer peer, final String target) {
    return get(peer.url(target));
  }

  private OutboundResult get(final String url) {
    return send(url).join();
  }

  private CompletableFuture<OutboundResult> send(final String url) {
    return connections.send(OutboundRequest.of("GET", url, Map.of(), null));
  }

  private static Answered answered(final OutboundResult result) {
    assertThat(result).isInstanceOf(Answered.class);
    return (Answered) result;
  }

  private static void assertFails(final OutboundResult result, final Failure failure) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
  }
}
