/** How JSON is read and written: snake_case, exact decimals, nothing unknown, nothing twice. */
package dev.goalpost.web.json;
