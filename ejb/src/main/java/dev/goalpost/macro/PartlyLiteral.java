package dev.goalpost.macro;

import java.util.BitSet;
import java.util.function.UnaryOperator;

/**
 * A text with macros whose literal text can be looked at and exchanged, whatever its macros' values
 * will be.
 *
 * @param <T> what it is
 */
public interface PartlyLiteral<T> {

  /** The text with harmless characters, mostly tildes, for its macros. */
  String filled();

  /**
   * The same with other literal text; macros stay.
   *
   * @param chosen the characters of {@link #filled()} that are exchanged as far as they are literal
   * @param change what stands for a stretch of them
   */
  T rewritten(BitSet chosen, UnaryOperator<String> change);
}
