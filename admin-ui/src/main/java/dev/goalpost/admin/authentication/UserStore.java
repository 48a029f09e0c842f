package dev.goalpost.admin.authentication;

import dev.goalpost.security.SignIn;
import dev.goalpost.security.SignInOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The users of the installation. An attempt that is one too many is not validated at all. */
@ApplicationScoped
public class UserStore implements IdentityStore {

  @Inject private SignIn signIn;

  @Override
  public CredentialValidationResult validate(final Credential credential) {
    return credential instanceof LoginAttempt attempt
        ? validate(attempt)
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult validate(final LoginAttempt attempt) {
    final var outcome =
        signIn.attempt(attempt.getCaller(), attempt.getPasswordAsString(), attempt.address());
    if (outcome instanceof SignInOutcome.Accepted accepted) {
      final var principal = new UserPrincipal(accepted.user());
      return new CredentialValidationResult(principal, principal.roles());
    }
    return outcome instanceof SignInOutcome.Blocked
        ? CredentialValidationResult.NOT_VALIDATED_RESULT
        : CredentialValidationResult.INVALID_RESULT;
  }
}
