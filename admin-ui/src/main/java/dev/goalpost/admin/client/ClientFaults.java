package dev.goalpost.admin.client;

import dev.goalpost.admin.look.FieldFaults;
import dev.goalpost.postback.Reason;
import dev.goalpost.postback.Rejection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What is wrong in the forms of a client's card, by the field that it stands beside. */
@Named
@RequestScoped
public class ClientFaults extends FieldFaults {

  @Override
  protected String label(final String place) {
    return place.equals("manager") || place.equals("assign.manager")
        ? text("clients.manager")
        : place;
  }

  /** A sale that was not counted, told beside the field that its postback names. */
  void addRejection(final Rejection rejection) {
    if (rejection.reason() == Reason.CONFLICTING_EVENT) {
      addEntered(rejection);
      return;
    }
    final var field = rejection.field() == null ? WHOLE : rejection.field();
    final var code = rejection.reason().code();
    add("sale." + ("playerid".equals(field) ? "player_id" : field), code, text("reason." + code));
  }

  /** The key is the page's, so no field of the form is to blame. */
  private void addEntered(final Rejection rejection) {
    add("sale.whole", rejection.reason().code(), rejection.detail());
  }

  void addOverload() {
    add("sale.whole", "overloaded", "The server has too much to do. Try again.");
  }
}
