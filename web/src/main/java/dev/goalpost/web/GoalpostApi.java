package dev.goalpost.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that Goalpost answers over HTTP, but for the admin pages. */
@ApplicationPath("/")
public class GoalpostApi extends Application {}
