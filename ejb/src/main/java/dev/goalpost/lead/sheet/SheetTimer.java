package dev.goalpost.lead.sheet;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every hour for imports that nobody has gone on with. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SheetTimer {

  @Inject private SheetImports imports;

  @Schedule(hour = "*", minute = "23", persistent = false)
  void everyHour() {
    imports.forgetOld();
  }
}
