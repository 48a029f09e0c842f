package dev.goalpost.goal;

import dev.goalpost.platform.ReferencesUnderWay;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes goals away while no event is being counted for them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GoalRemoval {

  @Inject private Goals goals;
  @Inject private ReferencesUnderWay references;

  /** As {@link Goals#remove}. */
  public Optional<GoalView> remove(final long id) {
    return references.alone(() -> goals.remove(id));
  }
}
