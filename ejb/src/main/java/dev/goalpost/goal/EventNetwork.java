package dev.goalpost.goal;

import dev.goalpost.platform.Fault;
import java.util.List;
import java.util.Optional;

/**
 * An ad network, as far as a goal needs to know it: under which names events may be sent there.
 *
 * <p>Implementations are found through CDI; each network's stands in its own folder.
 */
public interface EventNetwork {

  /** The network's id in API and tables: lower-case letters. */
  String id();

  /** The network's name as people write it. */
  String label();

  /** The names that the network itself knows, for suggestions. */
  List<String> standardEvents();

  /** What is wrong with {@code eventName}, neither blank nor longer than 255, or nothing. */
  Optional<Fault> faultIn(String eventName);
}
