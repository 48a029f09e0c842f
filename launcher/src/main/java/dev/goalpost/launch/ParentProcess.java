package dev.goalpost.launch;

/**
 * The process that started this one. A build tool that is ended does not end what it runs; with
 * {@code -Dgoalpost.end-with-parent=true} the server follows it, however it ended.
 */
final class ParentProcess {

  private ParentProcess() {}

  static void followIfAsked() {
    if (Boolean.getBoolean("goalpost.end-with-parent")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
  }
}
