package dev.goalpost.messenger;

import dev.goalpost.platform.DatabaseOutage;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears that messages are due and writes them, whichever they are. */
@JMSDestinationDefinition(
    name = WriterListener.QUEUE,
    interfaceName = "jakarta.jms.Queue",
    destinationName = "GoalpostDueMessages")
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = WriterListener.QUEUE),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@TransactionManagement(TransactionManagementType.BEAN)
public class WriterListener implements MessageListener {

  static final String QUEUE = "java:app/jms/GoalpostDueMessages";

  @Inject private MessageWriter writer;
  @Inject private WriterCalls calls;

  /** What a lost database leaves unwritten is the sweep's. */
  @Override
  public void onMessage(final Message message) {
    calls.answered();
    DatabaseOutage.endure(this::writeAll);
  }

  private void writeAll() {
    boolean more = true;
    while (more) {
      more = writer.writeSome();
    }
  }
}
