package dev.goalpost.delivery;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all lanes share.
 *
 * @param workers threads that lanes work on; no call holds one
 */
record LaneTools(
    Claims claims,
    Recorder recorder,
    WakeUpCalls wakeUpCalls,
    LaneLimits limits,
    Executor workers,
    ScheduledExecutorService timers,
    Clock clock) {}
