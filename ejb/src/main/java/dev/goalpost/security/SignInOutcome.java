package dev.goalpost.security;

/** What became of an attempt to sign in. */
public sealed interface SignInOutcome {

  record Accepted(SignedIn user) implements SignInOutcome {}

  /** No such user, or not the user's password: a stranger is not told which. */
  record Refused() implements SignInOutcome {}

  /** Too many attempts failed of late; this one was not looked at. */
  record Blocked() implements SignInOutcome {}
}
