package dev.goalpost.admin.messenger;

import dev.goalpost.admin.look.PageFault;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.messenger.ClientThread;
import dev.goalpost.messenger.SystemMessageView;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The thread that is open in the messenger. */
@Named
@RequestScoped
public class OpenThread {

  @Inject private MessengerPage page;
  @Inject private Leads leads;
  @Inject private ClientThread thread;

  private final PageFault fault = new PageFault();
  private String before;
  private LeadView lead;
  private Page<SystemMessageView> found;

  /** Whose it is; null if none is open. */
  public LeadView getLead() {
    if (lead == null && page.getClient() != null) {
      lead = find(page.getClient());
    }
    return lead;
  }

  private LeadView find(final String clickId) {
    try {
      return leads.find(clickId);
    } catch (final Refusal unknown) {
      return null;
    }
  }

  /** What is shown of it, oldest first. */
  public List<SystemMessageView> getMessages() {
    final var messages = new ArrayList<>(found().items());
    Collections.reverse(messages);
    return messages;
  }

  /** Where what is older ends, or null. */
  public String getOlder() {
    return found().nextCursor();
  }

  private Page<SystemMessageView> found() {
    if (found == null) {
      found =
          fault.told(
              () -> thread.list(page.getClient(), PageRequest.of(null, before)),
              new Page<>(List.of(), null));
    }
    return found;
  }

  /** What is wrong with the part of it that the address names, or null. */
  public Refusal getFault() {
    found();
    return fault.refusal();
  }

  /** Before which message it is shown; null for the end. */
  public String getBefore() {
    return before;
  }

  public void setBefore(final String before) {
    this.before = before;
  }
}
