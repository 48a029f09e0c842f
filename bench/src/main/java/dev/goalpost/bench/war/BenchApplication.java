package dev.goalpost.bench.war;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of this war. */
@ApplicationPath("/")
public class BenchApplication extends Application {}
