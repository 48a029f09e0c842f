/**
 * The admin pages: Jakarta Faces views over the same domain as the HTTP API.
 *
 * <pre>
 * goal, spot      a package per noun of the pages       → network, look, authentication
 * dashboard, statistics                                 → chart, look, authentication
 * client, messenger, postback, delivery, user           → look, authentication
 * network         the ad networks that forms name       → look
 * chart           values over time, as pictures         → look
 * look            language, theme, numbers and moments  → authentication
 * authentication  who is signed in                      → the domain only
 * </pre>
 *
 * <p>A view has a bean that reads its address, asks the domain and holds what a form edits; what a
 * page shows is read when it is drawn and not kept. Texts stand in {@code messages*.properties}.
 * {@code ArchitectureTest} holds all of this.
 */
package dev.goalpost.admin;
