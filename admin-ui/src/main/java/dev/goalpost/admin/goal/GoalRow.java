package dev.goalpost.admin.goal;

import dev.goalpost.goal.GoalView;
import dev.goalpost.postback.GoalActivity;
import java.util.List;

/** A goal in the list. */
public record GoalRow(GoalView goal, GoalActivity activity, List<Sending> sendings) {}
