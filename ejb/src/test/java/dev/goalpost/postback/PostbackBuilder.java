package dev.goalpost.postback;

import java.time.Instant;

/** Builds a postback from the query that it came with. */
final class PostbackBuilder {

  static final Instant NOON = Instant.parse("2026-09-21T12:00:00Z");

  private final String query;
  private long id = 1;
  private Instant receivedAt = NOON;
  private String address = "203.0.113.7";
  private Long journaledIn;
  private String author;

  private PostbackBuilder(final String query) {
    this.query = query;
  }

  static PostbackBuilder postback(final String query) {
    return new PostbackBuilder(query);
  }

  PostbackBuilder id(final long journalId) {
    id = journalId;
    return this;
  }

  PostbackBuilder receivedAt(final Instant moment) {
    receivedAt = moment;
    return this;
  }

  PostbackBuilder from(final String caller) {
    address = caller;
    return this;
  }

  /** The call stands in the journal of account 0, rejected, and is tried again. */
  PostbackBuilder reprocessed() {
    journaledIn = 0L;
    return this;
  }

  /** A manager enters it. */
  PostbackBuilder enteredBy(final String manager) {
    author = manager;
    return this;
  }

  InboundPostback build() {
    return new InboundPostback(
        id, receivedAt, address, QueryString.masked(query), reading(), journaledIn);
  }

  private Reading reading() {
    final var reading = PostbackReader.read(query, receivedAt);
    return author != null && reading instanceof Reading.Readable readable
        ? new Reading.Readable(readable.call().enteredBy(author))
        : reading;
  }
}
