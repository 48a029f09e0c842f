/** Who may call: API tokens, what each may do, and what the caller of a request is known as. */
package dev.goalpost.security;
