/** Database and server as processes of the benchmark: started, watched, killed, measured. */
package dev.goalpost.bench.system;
