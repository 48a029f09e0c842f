package dev.goalpost.admin.look;

import dev.goalpost.lead.LeadFilter;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.PublicUrl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A postback to try, where there is nothing to show yet. */
@Named
@RequestScoped
public class ExampleCall {

  /** The client that a new installation has. */
  private static final String DEMO = "demo-click";

  private static final LeadFilter ANYBODY =
      new LeadFilter(null, null, null, null, null, null, null);

  @Inject private Leads leads;
  @Inject private PublicUrl publicUrl;

  /** Counts a first sale of the latest client. */
  public String getUrl() {
    return publicUrl.of("/api/v1/api_send_postback/?clickid=" + clickId() + "&goal=dep&sum=50");
  }

  private String clickId() {
    return leads.list(PageRequest.of(1, null), ANYBODY).items().stream()
        .findFirst()
        .map(LeadView::clickId)
        .orElse(DEMO);
  }
}
