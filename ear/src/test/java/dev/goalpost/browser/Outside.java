package dev.goalpost.browser;

import dev.goalpost.system.StubTracker;

/**
 * What the shared server finds outside: each answers as a test tells it to.
 *
 * @param facebook in place of Meta's Conversions API
 * @param telegram in place of the Bot API
 */
record Outside(StubTracker facebook, StubTracker telegram) implements AutoCloseable {

  Outside() {
    this(new StubTracker(), new StubTracker());
  }

  @Override
  public void close() {
    facebook.close();
    telegram.close();
  }
}
