/** Group commit: many items in one transaction, each answered once it is committed. */
package dev.goalpost.platform.batch;
