/**
 * The HTTP boundary of Goalpost: resources read requests, hand them to the domain and show what it
 * answers.
 *
 * <pre>
 * goal, spot, lead, account, token, user, network, postback, conversion, delivery, statistics,
 * messenger, telegram, click
 *                 a package per noun of the API     → authentication, json, listing, problem
 *                 (messenger reads filters of lead)
 * health, metrics what operators watch              → authentication
 * authentication  who calls, and whether they may   → the domain only
 * listing         pages, filters, periods, ids      → the domain only
 * problem         every answer that is an error     → json
 * json            the one JSON dialect              → the domain only
 * </pre>
 *
 * <p>Nothing is open by default: a resource method names the scope that it requires, or says that
 * it is public. {@code META-INF/openapi.yaml} describes every operation. Tests hold both.
 */
package dev.goalpost.web;
