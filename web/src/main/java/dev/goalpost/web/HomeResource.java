package dev.goalpost.web;

import dev.goalpost.web.authentication.Public;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Whoever opens the server's address in a browser is led to the pages made for people. */
@Path("/")
@Public
public class HomeResource {

  private static final URI WELCOME = URI.create("admin/welcome.html");

  @GET
  public Response home() {
    return Response.seeOther(WELCOME).build();
  }
}
