package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.platform.Secret;
import java.util.List;

/**
 * The external postback of a goal.
 *
 * @param signingSecrets what calls are signed with: none, one, or two during rotation
 */
public record GoalPostback(long goalId, ExternalPostback postback, List<Secret> signingSecrets) {}
