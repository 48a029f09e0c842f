package dev.goalpost.account;

import java.time.ZoneId;

/** The days of an account begin at other moments than before; told in the change's transaction. */
public record ZoneChanged(long accountId, ZoneId zone) {}
