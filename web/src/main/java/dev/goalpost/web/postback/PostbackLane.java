package dev.goalpost.web.postback;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Puts {@link PostbackHandler} in front of the servlets: see decision 13 for what that is worth.
 */
public class PostbackLane implements ServletExtension {

  @Override
  public void handleDeployment(final DeploymentInfo deployment, final ServletContext context) {
    deployment.addInitialHandlerChainWrapper(next -> new PostbackHandler(context, next));
  }
}
