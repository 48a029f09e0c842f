package dev.goalpost.web.click;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Puts {@link LinkHandler} in front of the servlets, as is done with postbacks: see decision 25.
 */
public class LinkLane implements ServletExtension {

  @Override
  public void handleDeployment(final DeploymentInfo deployment, final ServletContext context) {
    deployment.addInitialHandlerChainWrapper(next -> new LinkHandler(context, next));
  }
}
