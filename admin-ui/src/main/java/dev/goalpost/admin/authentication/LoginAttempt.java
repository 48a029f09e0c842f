package dev.goalpost.admin.authentication;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A login and password, and the address that they came from. */
final class LoginAttempt extends UsernamePasswordCredential {

  private final String address;

  LoginAttempt(final String login, final String password, final String address) {
    super(login, password);
    this.address = address;
  }

  String address() {
    return address;
  }
}
