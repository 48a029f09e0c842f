package dev.goalpost.delivery;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Hears which destination has work and wakes its lane, and does no more: a consumer that sent
 * itself would wait for a slow destination while the others' messages queue behind.
 */
@JMSDestinationDefinition(
    name = WakeUpListener.QUEUE,
    interfaceName = "jakarta.jms.Queue",
    destinationName = "GoalpostWakeUpCalls")
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = WakeUpListener.QUEUE),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@TransactionManagement(TransactionManagementType.BEAN)
public class WakeUpListener implements MessageListener {

  static final String QUEUE = "java:app/jms/GoalpostWakeUpCalls";

  @Inject private Lanes lanes;

  @Override
  public void onMessage(final Message message) {
    try {
      lanes.wake(Long.parseLong(message.getBody(String.class)));
    } catch (final JMSException e) {
      throw new IllegalStateException("A wake-up call could not be read", e);
    }
  }
}
