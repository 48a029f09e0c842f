package dev.goalpost.launch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.Attribute;
import javax.management.AttributeChangeNotification;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ReflectionException;

/** A management bean of the application server, with values that the test sets. */
final class FakeBean extends NotificationBroadcasterSupport implements DynamicMBean {

  private final Map<String, Object> values = new ConcurrentHashMap<>();
  private Exception fault;

  FakeBean(String name, Object value) {
    values.put(name, value);
  }

  /** From now on, whoever asks gets {@code fault}. */
  void failWith(Exception fault) {
    this.fault = fault;
  }

  void recover() {
    fault = null;
  }

  /** Sets a value and tells the listeners. */
  void change(String name, Object value) {
    Object old = values.put(name, value);
    sendNotification(new AttributeChangeNotification(this, 1, 0, name, name, "String", old, value));
  }

  @Override
  public Object getAttribute(String name)
      throws AttributeNotFoundException, MBeanException, ReflectionException {
    fail();
    return values.get(name);
  }

  @Override
  public void setAttribute(Attribute attribute)
      throws AttributeNotFoundException, MBeanException, ReflectionException {
    fail();
    values.put(attribute.getName(), attribute.getValue());
  }

  @Override
  public Object invoke(String name, Object[] parameters, String[] signature) {
    return values.get(name);
  }

  @Override
  public AttributeList getAttributes(String[] names) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AttributeList setAttributes(AttributeList attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MBeanInfo getMBeanInfo() {
    return new MBeanInfo(getClass().getName(), "", null, null, null, null);
  }

  private void fail() throws AttributeNotFoundException, MBeanException, ReflectionException {
    if (fault instanceof AttributeNotFoundException notFound) {
      throw notFound;
    } else if (fault instanceof MBeanException failed) {
      throw failed;
    } else if (fault instanceof ReflectionException failed) {
      throw failed;
    } else if (fault instanceof RuntimeException failed) {
      throw failed;
    }
  }
}
