/** How many durable postbacks per second, beside what the same server answers without any work. */
package dev.goalpost.bench.load;
