package dev.goalpost.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a foreign currency is worth in the account's currency, from a day on until the
 * next such row.
 *
 * @param currency ISO 4217 code
 * @param date the first day it holds
 * @param rate positive, at most ten decimals
 */
public record DatedRate(String currency, LocalDate date, BigDecimal rate) {}
