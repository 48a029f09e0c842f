/** The benchmark's own web application; it never becomes part of the product. */
package dev.goalpost.bench.war;
