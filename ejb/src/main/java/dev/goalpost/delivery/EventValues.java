package dev.goalpost.delivery;

import dev.goalpost.lead.LeadValues;
import dev.goalpost.macro.Macro;
import dev.goalpost.macro.Macro.Known;
import dev.goalpost.macro.Macro.Parameter;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * What macros stand for in an event; null for what is not known.
 *
 * @param defaultManager who looks after leads of the spot that have no manager of their own, or
 *     null
 */
public record EventValues(Event event, String defaultManager) implements Function<Macro, String> {

  /** For destinations, which are not told who looks after whom. */
  public static EventValues of(final Event event) {
    return new EventValues(event, null);
  }

  @Override
  public String apply(final Macro macro) {
    return macro instanceof Parameter parameter
        ? parameter(parameter.name())
        : known((Known) macro);
  }

  private String parameter(final String name) {
    final var own = event.params().get(name);
    return own == null ? event.lead().params().get(name) : own;
  }

  private String known(final Known macro) {
    return switch (macro) {
      case ACTION -> event.goal();
      case EVENT_ID -> Long.toString(event.id());
      case SUM -> plain(event.sum());
      case CURRENCY -> event.currency();
      case PLAYER_ID -> event.playerId();
      case TS -> Long.toString(event.occurredAt().getEpochSecond());
      default -> new LeadValues(event.lead(), event.spot(), defaultManager).apply(macro);
    };
  }

  private static String plain(final BigDecimal sum) {
    return sum == null ? null : sum.stripTrailingZeros().toPlainString();
  }
}
