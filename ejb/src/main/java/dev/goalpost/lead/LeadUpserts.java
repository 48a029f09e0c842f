package dev.goalpost.lead;

import dev.goalpost.platform.DatabaseFault;
import dev.goalpost.platform.Refusal;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Stores leads although somebody else may bring the same ones at the same moment. */
@ApplicationScoped
public class LeadUpserts {

  @Inject private LeadRegister register;

  /**
   * As {@link LeadRegister#upsert}, in a transaction of its own. Two calls may bring the same new
   * click id at once: to the second it is known. Or they bring the same ones in another order, and
   * the database ends one of the two.
   *
   * @throws Refusal for the first wrong lead, unless {@code partial}; nothing is stored then
   */
  public List<UpsertResult> upsert(final List<LeadForm> forms, final boolean partial) {
    try {
      return register.upsert(forms, partial);
    } catch (final EJBException e) {
      if (DatabaseFault.isDuplicateKey(e) || DatabaseFault.isPassing(e)) {
        return register.upsert(forms, partial);
      }
      throw e;
    }
  }
}
