package dev.goalpost.admin.client;

import dev.goalpost.account.Accounts;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.PublicUrl;
import dev.goalpost.security.Users;
import dev.goalpost.spot.SpotLabel;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages about clients choose from, and call things by. */
@Named
@RequestScoped
public class ClientChoices {

  private static final int MOST = 500;

  @Inject private Spots spots;
  @Inject private Users users;
  @Inject private Goals goals;
  @Inject private Accounts accounts;
  @Inject private PublicUrl publicUrl;

  private List<SpotLabel> foundSpots;
  private Map<String, GoalView> goalsByToken;
  private String currency;

  /** The latest spots, those that are archived too: their clients are still there. */
  public List<SpotLabel> getSpots() {
    if (foundSpots == null) {
      foundSpots = spots.labels(MOST);
    }
    return foundSpots;
  }

  /** A spot's name; its code if it is none of the latest. */
  public String spotName(final String code) {
    return spot(code).map(SpotLabel::name).orElse(code);
  }

  /** Who looks after clients of the spot that have no manager of their own, or null. */
  public String spotManager(final String code) {
    return spot(code).map(SpotLabel::defaultManager).orElse(null);
  }

  private Optional<SpotLabel> spot(final String code) {
    return getSpots().stream().filter(spot -> spot.code().equals(code)).findFirst();
  }

  /** Those who look after clients of any spot, and users who look after clients. */
  public List<String> getManagers() {
    final var ofSpots = getSpots().stream().map(SpotLabel::defaultManager).filter(Objects::nonNull);
    return Stream.concat(ofSpots, users.managers().stream()).distinct().sorted().toList();
  }

  public List<GoalView> getGoals() {
    return byToken().values().stream().filter(goal -> !goal.archived()).toList();
  }

  /** A goal's name; its token if it is not known. */
  public String goalName(final String token) {
    final var goal = byToken().get(token);
    return goal == null ? token : goal.name();
  }

  boolean isSystem(final String token) {
    final var goal = byToken().get(token);
    return goal != null && goal.system();
  }

  private Map<String, GoalView> byToken() {
    if (goalsByToken == null) {
      goalsByToken =
          goals.list(PageRequest.of(MOST, null), ItemFilter.ALL).items().stream()
              .collect(Collectors.toMap(GoalView::token, Function.identity()));
    }
    return goalsByToken;
  }

  /** The account's, as an ISO code. */
  public String getCurrency() {
    if (currency == null) {
      currency = accounts.settings().currency();
    }
    return currency;
  }

  /** What to enter to have a first client; null without a spot. */
  public String getExample() {
    return getSpots().stream()
        .filter(spot -> !spot.archived())
        .findFirst()
        .map(spot -> "curl -i '" + publicUrl.of("/t/" + spot.code()) + "?campaign_name=test'")
        .orElse(null);
  }
}
