/** MicroProfile Health on the HTTP port, where load balancers and containers ask for it. */
package dev.goalpost.web.health;
