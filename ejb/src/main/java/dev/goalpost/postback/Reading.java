package dev.goalpost.postback;

import dev.goalpost.lead.LeadReference;

/** A postback's parameters, read without looking anything up. */
public sealed interface Reading {

  /** The parameters are well formed. */
  record Readable(PostbackCall call) implements Reading {}

  /**
   * They are not. What could be made out says whose journal the call belongs in.
   *
   * @param lead null if the call names none
   * @param owner 0 if the call names none
   * @param goal the token as sent, or null
   */
  record Unreadable(Rejection rejection, LeadReference lead, long owner, String goal)
      implements Reading {}

  /** How the call names its lead, or null. */
  default LeadReference lead() {
    if (this instanceof Readable readable) {
      return readable.call().lead();
    }
    return ((Unreadable) this).lead;
  }

  /** The goal's token as sent, or null. */
  default String goal() {
    if (this instanceof Readable readable) {
      return readable.call().goal();
    }
    return ((Unreadable) this).goal;
  }

  /** Whether somebody of the account entered the call by hand. */
  default boolean isManual() {
    return this instanceof Readable readable && readable.call().isManual();
  }

  /** The account that the call names, or 0. */
  default long owner() {
    if (this instanceof Readable readable) {
      return readable.call().owner();
    }
    return ((Unreadable) this).owner;
  }
}
