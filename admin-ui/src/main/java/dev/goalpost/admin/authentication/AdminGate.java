package dev.goalpost.admin.authentication;

import jakarta.annotation.Priority;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;

/** Lets administrators alone through to what is {@link AdminsOnly}. */
@AdminsOnly
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AdminGate implements Serializable {

  private static final long serialVersionUID = 1;

  private final CurrentUser user;

  @Inject
  AdminGate(final CurrentUser user) {
    this.user = user;
  }

  @AroundInvoke
  Object pass(final InvocationContext action) throws Exception {
    return user.isAdmin() ? action.proceed() : refuse();
  }

  /** Nothing is shown next: the answer is complete. */
  private static Object refuse() throws IOException {
    final var faces = FacesContext.getCurrentInstance();
    faces
        .getExternalContext()
        .responseSendError(HttpServletResponse.SC_FORBIDDEN, "Only administrators may do this.");
    faces.responseComplete();
    return null;
  }
}
