package dev.goalpost.delivery.adnetwork;

import dev.goalpost.goal.EventNetwork;
import dev.goalpost.spot.PixelNetwork;

/** An ad network that conversions are reported to. */
public interface AdNetwork extends EventNetwork, PixelNetwork {}
