package dev.goalpost.bench.peer;

import java.util.ArrayList;
import java.util.List;

/** All calls that arrived, in the order in which they did. */
public final class ReceiptLog {

  private final List<Receipt> receipts = new ArrayList<>();

  synchronized void add(final Receipt receipt) {
    receipts.add(receipt);
  }

  public synchronized int size() {
    return receipts.size();
  }

  /** What came after the first {@code known} ones. */
  public synchronized List<Receipt> since(final int known) {
    return List.copyOf(receipts.subList(known, receipts.size()));
  }
}
