package dev.goalpost.messenger;

import dev.goalpost.account.ByRulesVersion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The message rules of every account. */
@ApplicationScoped
class MessageRulebook {

  @Inject private MessageRulesReader reader;

  private ByRulesVersion<MessageRules> rules;

  @PostConstruct
  void prepare() {
    rules = new ByRulesVersion<>(reader::read, MessageRules::version);
  }

  /**
   * @param version of the account's rules, as the caller's transaction has read it
   */
  MessageRules of(final long accountId, final long version) {
    return rules.of(accountId, version);
  }

  MessageRules latest(final long accountId) {
    return of(accountId, reader.version(accountId));
  }
}
