package dev.goalpost.spot;

import dev.goalpost.platform.ReferencesUnderWay;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes spots away while no click is being stored for them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpotRemoval {

  @Inject private Spots spots;
  @Inject private ReferencesUnderWay references;

  /** As {@link Spots#remove}. */
  public Optional<SpotView> remove(final long id) {
    return references.alone(() -> spots.remove(id));
  }
}
