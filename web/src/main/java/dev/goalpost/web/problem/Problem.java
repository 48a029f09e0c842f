package dev.goalpost.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.goalpost.platform.Refusal;
import dev.goalpost.web.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Why a request was not done, as RFC 9457 describes it.
 *
 * @param type names the kind of problem, the same for every problem of one {@code code}
 * @param title the kind of problem in words
 * @param code what a program decides by
 * @param detail what is wrong with this request and how to put it right
 * @param field the path of the field at fault; absent where no single one is
 * @param instance names this occurrence; where we are at fault, the log has it too
 */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_NULL) String field,
    String instance) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE = "urn:goalpost:problem:";
  private static final String INSTANCE = "urn:uuid:";

  public static Problem of(
      final int status,
      final String code,
      final String title,
      final String detail,
      final String field) {
    return new Problem(
        TYPE + code, title, status, code, detail, field, INSTANCE + UUID.randomUUID());
  }

  public static Problem of(final Refusal refusal) {
    return ProblemKind.of(refusal.code()).problem(refusal.getMessage(), refusal.field());
  }

  public Response toResponse() {
    return toResponse(Response.status(status));
  }

  /** The answer, with the headers that {@code response} has already. */
  public Response toResponse(final Response.ResponseBuilder response) {
    return response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  public String toJson() {
    try {
      return Json.MAPPER.writeValueAsString(this);
    } catch (final JsonProcessingException e) {
      throw new IllegalStateException("A record of texts is always JSON", e);
    }
  }
}
