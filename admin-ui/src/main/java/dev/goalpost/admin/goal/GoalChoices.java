package dev.goalpost.admin.goal;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.goal.TrackerPreset;
import dev.goalpost.lead.LeadFilter;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.macro.BodyFormat;
import dev.goalpost.macro.Macro;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.PublicUrl;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What the editor of a goal offers. */
@Named
@RequestScoped
public class GoalChoices {

  private static final int MOST_GOALS = 500;
  private static final int SUGGESTED_CLIENTS = 20;
  private static final LeadFilter ANYBODY =
      new LeadFilter(null, null, null, null, null, null, null);

  @Inject private Goals goals;
  @Inject private Spots spots;
  @Inject private Leads leads;
  @Inject private PublicUrl publicUrl;

  /** What partners are given, up to the token. */
  public String getLinkBeforeToken() {
    return publicUrl.of("/api/v1/api_send_postback/?clickid={sub_id1}&goal=");
  }

  /** What partners are given, behind the token. */
  public String getLinkAfterToken() {
    return "&playerid={playerid}&sum={sum}&ow=" + AccountScope.current();
  }

  /** The macros of an external postback. */
  public List<String> getMacros() {
    return Arrays.stream(Macro.Known.values())
        .filter(macro -> macro != Macro.Known.MANAGER)
        .map(Macro.Known::token)
        .toList();
  }

  /** What the body of an external postback may be written in. */
  public List<String> getContentTypes() {
    return Arrays.stream(BodyFormat.values()).map(BodyFormat::mediaType).toList();
  }

  public List<TrackerPreset> getPresets() {
    return Arrays.stream(TrackerPreset.values()).filter(preset -> !preset.url().isEmpty()).toList();
  }

  /** What later events may count as. */
  public List<GoalView> getGoals() {
    return goals.list(PageRequest.of(MOST_GOALS, null), new ItemFilter(false, null)).items();
  }

  /** Whether any client could get a system message. */
  public boolean isCrmSomewhere() {
    return !spots.managersOfCrm().isEmpty();
  }

  /** The latest clients, to preview the goal with. */
  public List<LeadView> getClients() {
    return leads.list(PageRequest.of(SUGGESTED_CLIENTS, null), ANYBODY).items();
  }
}
