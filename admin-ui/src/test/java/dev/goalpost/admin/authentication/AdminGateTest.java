package dev.goalpost.admin.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminGateTest {

  private final Answer answer = new Answer();
  private final Action action = new Action();

  @AfterEach
  void forgetAnswer() {
    answer.leave();
  }

  @Test
  void anAdministratorsActionIsTaken() throws Exception {
    assertThat(new AdminGate(user(true)).pass(action)).isEqualTo("done");

    assertThat(answer.status).isZero();
  }

  @Test
  void anybodyElsesActionIsRefusedAndNothingIsShownNext() throws Exception {
    assertThat(new AdminGate(user(false)).pass(action)).isNull();

    assertThat(action.taken).isFalse();
    assertThat(answer.status).isEqualTo(403);
    assertThat(answer.complete).isTrue();
  }

  private static CurrentUser user(boolean admin) {
    return new CurrentUser() {
      @Override
      public boolean isAdmin() {
        return admin;
      }
    };
  }

  /** What Faces would answer. */
  private static final class Answer extends FacesContextWrapper {

    private int status;
    private boolean complete;

    Answer() {
      super(null);
      setCurrentInstance(this);
    }

    void leave() {
      setCurrentInstance(null);
    }

    @Override
    public FacesContext getWrapped() {
      throw new UnsupportedOperationException("nobody is wrapped");
    }

    @Override
    public ExternalContext getExternalContext() {
      return new Outside();
    }

    @SuppressWarnings("unchecked") // the wrapper's own raw types
    private final class Outside extends ExternalContextWrapper {

      Outside() {
        super(null);
      }

      @Override
      public void responseSendError(int code, String message) {
        status = code;
      }
    }

    @Override
    public void responseComplete() {
      complete = true;
    }
  }

  private static final class Action implements InvocationContext {

    private boolean taken;

    @Override
    public Object proceed() {
      taken = true;
      return "done";
    }

    @Override
    public Object getTarget() {
      return this;
    }

    @Override
    public Object getTimer() {
      return null;
    }

    @Override
    public Method getMethod() {
      return null;
    }

    @Override
    public Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public Object[] getParameters() {
      return new Object[0];
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException("the action has none");
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }
  }
}
