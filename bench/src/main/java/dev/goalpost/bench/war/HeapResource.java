package dev.goalpost.bench.war;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;

/** The heap in use, in bytes; asking costs less than starting a diagnostic command would. */
@Path("/heap")
public class HeapResource {

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
