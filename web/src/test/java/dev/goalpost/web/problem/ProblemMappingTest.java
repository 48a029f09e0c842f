package dev.goalpost.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.DatabaseFault;
import dev.goalpost.platform.Refusal;
import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMappingTest {

  private static final String SECRET = "jdbc:mysql://db/goalpost?password=hunter2";

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Refusal.invalidField("geo", "x"), 400, "invalid_field"),
        Arguments.of(Refusal.unknownField("geo", "x"), 400, "unknown_field"),
        Arguments.of(Refusal.malformedBody("x"), 400, "malformed_body"),
        Arguments.of(Refusal.unauthorized("x"), 401, "unauthorized"),
        Arguments.of(Refusal.forbidden("x"), 403, "forbidden"),
        Arguments.of(Refusal.notFound("x"), 404, "not_found"),
        Arguments.of(Refusal.conflict(null, "x"), 409, "conflict"));
  }

  @ParameterizedTest(name = "{2} is {1}")
  @MethodSource("refusals")
  void refusalsKeepTheirCode(final Refusal refusal, final int status, final String code) {
    final var answer = new RefusalMapper().toResponse(refusal);
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    assertThat(problem(answer).code()).isEqualTo(code);
    assertThat(problem(answer).field()).isEqualTo(refusal.field());
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasItsKind(final Refusal.Code code) {
    assertThat(ProblemKind.of(code).code()).isEqualToIgnoringCase(code.name());
  }

  @Test
  void onlyUnauthorizedAsksForCredentials() {
    final var mapper = new RefusalMapper();
    assertThat(mapper.toResponse(Refusal.unauthorized("x")).getHeaderString("WWW-Authenticate"))
        .startsWith("Bearer");
    assertThat(mapper.toResponse(Refusal.forbidden("x")).getHeaderString("WWW-Authenticate"))
        .isNull();
  }

  @Test
  void theContainersWrappingIsTakenOff() {
    final var wrapped = new EJBException(new IllegalStateException(Refusal.notFound("Goal 1")));
    assertThat(problem(new UnexpectedMapper().toResponse(wrapped)).code()).isEqualTo("not_found");
  }

  @Test
  void allowedMethodsStayNamed() {
    final var answer =
        new HttpFailureMapper().toResponse(new NotAllowedException("GET", new String[] {"PUT"}));
    assertThat(problem(answer).code()).isEqualTo("method_not_allowed");
    assertThat(answer.getHeaderString("Allow")).contains("GET", "PUT");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 406, 408, 413, 415, 418, 429})
  void everyHttpRefusalIsAProblemWithoutItsMessage(final int status) {
    final var answer = new HttpFailureMapper().toResponse(new ClientErrorException(SECRET, status));
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(problem(answer).status()).isEqualTo(status);
    assertThat(problem(answer).toJson()).doesNotContain("hunter2");
  }

  @Test
  void anAnswerThatIsCompleteStaysAsItIs() {
    final var complete = Response.status(409).entity("said already").build();
    assertThat(new HttpFailureMapper().toResponse(new WebApplicationException(complete)))
        .isSameAs(complete);
    assertThat(new HttpFailureMapper().toResponse(new NotFoundException()).getEntity())
        .isInstanceOf(Problem.class);
  }

  @Test
  void failuresTellTheCallerNothing() {
    final var answer = new UnexpectedMapper().toResponse(new IllegalStateException(SECRET));
    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(problem(answer).code()).isEqualTo("internal_error");
    assertThat(problem(answer).toJson()).doesNotContain("hunter2", "IllegalState");
  }

  static Stream<SQLException> duplicates() {
    return Stream.of(
        new SQLException("Unique index", "23505", 23505),
        new SQLException("Duplicate entry", "23000", 1062));
  }

  @ParameterizedTest
  @MethodSource("duplicates")
  void aLostRaceIsAConflict(final SQLException duplicate) {
    final var answer = new UnexpectedMapper().toResponse(new EJBException(wrapped(duplicate)));
    assertThat(problem(answer).code()).isEqualTo("conflict");
  }

  static Stream<Exception> passing() {
    return Stream.of(
        new ResourceException("IJ000453"),
        new SQLTransientConnectionException("no connection"),
        new SQLException("gone", "08S01"),
        new SQLException("deadlock", "40001"),
        new SQLException("lock timeout", "HYT00", 50200),
        new SQLException("lock wait timeout", "HY000", 1205));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatPassesIsWorthARetry(final Exception fault) {
    final var answer = new UnexpectedMapper().toResponse(wrapped(fault));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(problem(answer).code()).isEqualTo("overloaded");
    assertThat(answer.getHeaderString("Retry-After")).isNotNull();
  }

  @Test
  void anotherIntegrityFaultIsNoDuplicate() {
    assertThat(DatabaseFault.isDuplicateKey(new SQLException("null", "23000", 1048))).isFalse();
  }

  @Test
  void theFieldIsLeftOutWhereThereIsNone() {
    assertThat(Problem.of(Refusal.notFound("Goal 1")).toJson()).doesNotContain("field");
    assertThat(Problem.of(Refusal.invalidField("geo", "x")).toJson())
        .contains("\"field\":\"geo\"", "\"type\":\"urn:goalpost:problem:invalid_field\"");
  }

  private static RuntimeException wrapped(final Exception fault) {
    return new IllegalStateException("outer", new IllegalArgumentException("inner", fault));
  }

  private static Problem problem(final Response answer) {
    return (Problem) answer.getEntity();
  }
}
