package dev.goalpost.lead;

import dev.goalpost.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The spots that forms name, read at once.
 *
 * @param ids by what they are named
 */
record NamedSpots(Map<String, Long> ids) {

  /**
   * @param reader gives the ids of the spots with these codes or ids, as far as there are any
   */
  static NamedSpots of(
      final List<LeadForm> forms, final Function<Set<String>, Map<String, Long>> reader) {
    final var names =
        forms.stream().map(LeadForm::spot).filter(Objects::nonNull).collect(Collectors.toSet());
    return new NamedSpots(names.isEmpty() ? Map.of() : reader.apply(names));
  }

  /**
   * @throws Refusal if the form names no spot that there is
   */
  long idFor(final LeadForm form) {
    if (form.spot() == null) {
      throw Refusal.invalidField("spot", "spot is required: the code or id of a spot.")
          .breaking("rule.required");
    }
    return Optional.ofNullable(ids.get(form.spot()))
        .orElseThrow(
            () ->
                Refusal.invalidField("spot", "There is no spot " + form.spot() + ".")
                    .breaking("rule.spot_unknown", form.spot()));
  }
}
