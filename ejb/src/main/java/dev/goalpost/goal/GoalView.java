package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalForm.Repeats;
import dev.goalpost.goal.GoalForm.SystemMessage;
import java.util.Map;

/**
 * A stored goal as it is shown.
 *
 * @param system whether it exists from the start and cannot be deleted
 * @param events an entry for every known network; null where nothing is sent
 * @param externalPostback null if there is none
 */
public record GoalView(
    String id,
    String name,
    String token,
    boolean system,
    boolean archived,
    Map<String, String> events,
    ExternalPostback externalPostback,
    Display statistics,
    SystemMessage systemMessage,
    Repeats repeats) {}
