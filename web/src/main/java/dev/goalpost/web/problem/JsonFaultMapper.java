package dev.goalpost.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.goalpost.web.json.JsonFaults;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells the sender what is wrong with their JSON; replaces RESTEasy's own mapper. */
@Provider
public class JsonFaultMapper implements ExceptionMapper<JsonProcessingException> {

  @Override
  public Response toResponse(final JsonProcessingException fault) {
    return RefusalMapper.answer(JsonFaults.refusal(fault));
  }
}
