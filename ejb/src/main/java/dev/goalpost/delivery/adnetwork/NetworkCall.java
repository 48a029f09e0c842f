package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.DeliveryOutcome;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A call to an ad network, ready to be made.
 *
 * @param shown the request for log and preview
 * @param sending makes the call and waits for the answer's head; it may block and throw
 * @param meaning what an answer means, by its body; it must not throw, whatever the body holds
 */
public record NetworkCall(
    NetworkRequest shown,
    Callable<Response> sending,
    Function<NetworkAnswer, DeliveryOutcome> meaning) {}
