/** Kill -9 of server and database under load: what was answered 200 must be there, once. */
package dev.goalpost.bench.crash;
