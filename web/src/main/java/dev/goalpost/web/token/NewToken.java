package dev.goalpost.web.token;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.goalpost.security.ApiTokenView;
import dev.goalpost.security.IssuedToken;

/** A token with its secret, in the one answer that has it. */
record NewToken(@JsonUnwrapped ApiTokenView shown, String token) {

  static NewToken of(final IssuedToken issued) {
    return new NewToken(issued.token(), issued.bearer());
  }
}
