package dev.goalpost.postback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.lead.LeadView;
import java.util.List;

/**
 * All that is known about a client, for the client.
 *
 * @param predecessors whom the client was known as before it turned out who that is; the rest is
 *     theirs, too
 * @param timeline everything on it, newest first
 * @param postbacks every call that named the client, newest first
 */
public record PersonalRecord(
    LeadView lead,
    List<LeadView> predecessors,
    List<ObjectNode> timeline,
    List<PostbackView> postbacks) {}
