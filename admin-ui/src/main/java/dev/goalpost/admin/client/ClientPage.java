package dev.goalpost.admin.client;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.admin.look.MissingPage;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.lead.Assignment;
import dev.goalpost.lead.Assignments;
import dev.goalpost.lead.Forgetting;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.ManualSales;
import dev.goalpost.postback.PostbackAnswer;
import dev.goalpost.postback.SaleForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The card of a client: whom the address names, and what the forms on it hold. */
@Named
@ViewScoped
public class ClientPage implements Serializable {

  @Inject private Leads leads;
  @Inject private Forgetting forgetting;
  @Inject private Assignments assignments;
  @Inject private ManualSales sales;
  @Inject private CurrentUser user;
  @Inject private ClientFaults faults;

  /** Of the one sale that this page may enter: the page that tells of it has another. */
  private final String txid = UUID.randomUUID().toString();

  private String id;
  private Long conversion;
  private String manager;
  private String playerId;
  private String sum;
  private String goal;
  private boolean sure;

  /** Fills the forms with what is known of the client. */
  public void open() {
    try {
      final var lead = leads.find(id == null ? "" : id);
      manager = lead.manager();
      playerId = lead.playerId();
    } catch (final Refusal missing) {
      MissingPage.show(missing);
    }
  }

  /** Gives the client the manager that the form names, or none. */
  public String assign() {
    try {
      assignments.assign(new Assignment(manager, List.of(id)));
      return card("client.assigned").outcome();
    } catch (final Refusal refusal) {
      faults.add(refusal);
      return null;
    }
  }

  /**
   * Enters a sale; it goes the way of a postback. Whoever did not hear the answer and presses again
   * is told what became of it.
   */
  public String sell() {
    try {
      final var form = new SaleForm(playerId, TypedAmount.plain(sum), goal, txid);
      return sold(sales.add(id, form, user.getName()).join());
    } catch (final Refusal refusal) {
      faults.add("sale", refusal);
      return null;
    }
  }

  private String sold(final PostbackAnswer answer) {
    if (answer instanceof PostbackAnswer.Accepted accepted) {
      return card(accepted.duplicate() ? "sale.duplicate" : "sale.added")
          .with("open", accepted.eventId())
          .outcome();
    }
    if (answer instanceof PostbackAnswer.Rejected rejected) {
      faults.addRejection(rejected.rejection());
    } else {
      faults.addOverload();
    }
    return null;
  }

  /** Forgets who the client is, for good. */
  @AdminsOnly
  public String erase() {
    if (!sure) {
      faults.add("erase", "unconfirmed", "Confirm that the client is to be forgotten.");
      return null;
    }
    try {
      forgetting.erase(id);
      return card("client.erased").outcome();
    } catch (final Refusal refusal) {
      faults.addAt("erase", refusal);
      return null;
    }
  }

  /** The client's card, which tells what was done. */
  Redirect card(final String done) {
    return Redirect.to("/client").with("id", id).with("done", done);
  }

  /** The client's click id. */
  public String getId() {
    return id;
  }

  public void setId(final String id) {
    this.id = id;
  }

  /** The id of the conversion that is looked at closely, or null. */
  public Long getConversion() {
    return conversion;
  }

  public void setConversion(final Long conversion) {
    this.conversion = conversion;
  }

  public String getManager() {
    return manager;
  }

  public void setManager(final String manager) {
    this.manager = manager;
  }

  public String getPlayerId() {
    return playerId;
  }

  public void setPlayerId(final String playerId) {
    this.playerId = playerId;
  }

  public String getSum() {
    return sum;
  }

  public void setSum(final String sum) {
    this.sum = sum;
  }

  /** The token that the sale is entered as; null for a first or repeated sale. */
  public String getGoal() {
    return goal;
  }

  public void setGoal(final String goal) {
    this.goal = goal;
  }

  /** Whether it is confirmed that the client is to be forgotten. */
  public boolean isSure() {
    return sure;
  }

  public void setSure(final boolean sure) {
    this.sure = sure;
  }
}
