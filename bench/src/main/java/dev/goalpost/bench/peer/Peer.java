package dev.goalpost.bench.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays trackers on ports of this machine, all on one thread, for it shares the cores with what is
 * measured.
 */
public final class Peer implements AutoCloseable {

  private static final int BACKLOG = 1_024;

  private final ReceiptLog log = new ReceiptLog();
  private final List<Tracker> trackers = new ArrayList<>();
  private final Selector selector;
  private final Thread thread = new Thread(this::serve, "peer");

  private Peer() throws IOException {
    selector = Selector.open();
  }

  /** Opens that many trackers of each sort; the healthy ones come first in {@link #trackers()}. */
  public static Peer start(final int healthy, final int hanging) throws IOException {
    final var peer = new Peer();
    for (int number = 0; number < healthy + hanging; number++) {
      peer.open(number >= healthy);
    }
    peer.thread.setDaemon(true);
    peer.thread.start();
    return peer;
  }

  public List<Tracker> trackers() {
    return List.copyOf(trackers);
  }

  public ReceiptLog log() {
    return log;
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    for (final var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  private void open(final boolean hangs) throws IOException {
    final var server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.configureBlocking(false);
    final var tracker = new Tracker(server.socket().getLocalPort(), hangs);
    trackers.add(tracker);
    server.register(selector, SelectionKey.OP_ACCEPT, tracker);
  }

  private void serve() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select(this::turn);
      }
    } catch (final IOException e) {
      throw new IllegalStateException("The trackers of the benchmark stopped", e);
    }
  }

  private void turn(final SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept(key);
      } else {
        ((Conversation) key.attachment()).goOn();
      }
    } catch (final IOException broken) {
      // A killed server breaks its connections off; what had arrived is in the log.
      close(key);
    }
  }

  private void accept(final SelectionKey key) throws IOException {
    final var channel = ((ServerSocketChannel) key.channel()).accept();
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, conversation(channel, key));
  }

  private Conversation conversation(final SocketChannel channel, final SelectionKey key) {
    return new Conversation(channel, (Tracker) key.attachment(), log);
  }

  private static void close(final SelectionKey key) {
    try {
      key.channel().close();
    } catch (final IOException e) {
      throw new IllegalStateException("A connection cannot be closed", e);
    }
  }
}
