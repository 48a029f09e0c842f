package dev.goalpost.delivery;

import java.time.Instant;

/**
 * A delivery that waits to be sent.
 *
 * @param since when it was caused
 * @param delivery without its attempts
 */
public record WaitingDelivery(Instant since, DeliveryView delivery) {}
