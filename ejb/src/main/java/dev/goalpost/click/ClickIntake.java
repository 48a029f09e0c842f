package dev.goalpost.click;

import dev.goalpost.platform.batch.GroupCommit;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where clicks enter; {@link ClickLifecycle} starts and stops it. */
@ApplicationScoped
public class ClickIntake {

  @Resource private ManagedThreadFactory threads;

  @Resource(lookup = "java:jboss/datasources/GoalpostIntake")
  private DataSource dataSource;

  @Inject private ClickBatch batches;

  @Inject
  @ConfigProperty(name = "goalpost.intake.queue", defaultValue = "10000")
  private int queueCapacity;

  @Inject
  @ConfigProperty(name = "goalpost.intake.batch", defaultValue = "256")
  private int largestBatch;

  private GroupCommit<Click, ClickAnswer> queue;

  @PostConstruct
  void prepare() {
    queue =
        new GroupCommit<>(
            new GroupCommit.Settings("goalpost-clicks", queueCapacity, largestBatch, 1),
            threads,
            dataSource,
            batches::commit,
            new ClickAnswer.Overloaded());
  }

  void begin() {
    queue.begin();
  }

  void stop() {
    queue.stop();
  }

  /**
   * Takes a click.
   *
   * @return the answer, once the click is committed; completed by the thread that commits, so
   *     whatever depends on it must be handed to another
   */
  public CompletableFuture<ClickAnswer> take(final Click click) {
    return queue.offer(click);
  }
}
