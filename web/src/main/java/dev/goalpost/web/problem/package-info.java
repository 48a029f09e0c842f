/** Every answer that is an error: RFC 9457 problem details with a stable code. */
package dev.goalpost.web.problem;
