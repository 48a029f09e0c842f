package dev.goalpost.security;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The API tokens of the account in scope, and whose token a request carries. */
@Stateless
public class ApiTokens {

  @PersistenceContext private EntityManager entities;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;
  @Inject private Event<TokenRevoked> revocations;

  /** One page of tokens, newest first, revoked ones included. */
  public Page<ApiTokenView> list(final PageRequest page) {
    final var found =
        entities
            .createQuery("from ApiToken where id < :before order by id desc", ApiToken.class)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    return Page.of(found, page.limit(), ApiToken::id).map(ApiToken::view);
  }

  public ApiTokenView find(final long id) {
    return stored(id).view();
  }

  /**
   * Makes a token.
   *
   * @param issuer who asks for it: the token can do no more than they can
   * @throws Refusal naming the field that is wrong
   */
  public IssuedToken issue(final ApiTokenForm wanted, final Caller issuer) {
    final var bearer = Bearer.random();
    final var token =
        new ApiToken(
            ids.next(),
            AccountScope.current(),
            ApiTokenChecks.name(wanted.name()),
            bearer,
            ApiTokenChecks.scopes(wanted.scopes(), issuer),
            clock.instant());
    entities.persist(token);
    return new IssuedToken(token.view(), bearer.text());
  }

  /** Makes a token invalid for good. */
  public ApiTokenView revoke(final long id) {
    final var token = stored(id);
    token.revoke(clock.instant());
    revocations.fire(new TokenRevoked(token.digest()));
    return token.view();
  }

  /** Whose token has this digest, in whatever account, unless it is revoked. */
  @SuppressWarnings("try")
  public Optional<Caller> holderOf(final String digest) {
    try (var scope = AccountScope.everyAccount()) {
      return entities
          .createQuery("from ApiToken where digest = :digest and revokedAt is null", ApiToken.class)
          .setParameter("digest", digest)
          .getResultStream()
          .findFirst()
          .map(ApiToken::caller);
    }
  }

  private ApiToken stored(final long id) {
    return Optional.ofNullable(entities.find(ApiToken.class, id))
        .orElseThrow(() -> Refusal.notFound("Token " + id));
  }
}
