/**
 * Tests of the assembled server from outside: real processes, real HTTP, a real MariaDB.
 *
 * <p>Servers and the database are started once and shared by all test classes ({@link
 * dev.goalpost.system.OnH2}, {@link dev.goalpost.system.OnMariaDb}); a test makes what it needs (a
 * spot, a lead) itself, so that tests run in any order.
 */
package dev.goalpost.system;
