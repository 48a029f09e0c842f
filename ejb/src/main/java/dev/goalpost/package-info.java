/**
 * The domain of Goalpost, a package per business noun.
 *
 * <pre>
 * start      the first minutes of an installation      → every feature
 * statistics totals of what traffic brought            → postback, lead, traffic, goal, spot,
 *                                                        security, account
 * messenger  system messages in a client's thread      → delivery, postback, lead, goal, spot,
 *                                                        security, account, macro
 * delivery   outgoing messages; where they go          → postback, lead, goal, spot, account, macro
 * postback   inbound calls, counting, conversions      → lead, traffic, goal, spot, account
 * click      tracking links                            → lead, spot, account
 * telegram   what Telegram tells of persons            → lead, spot, account
 * lead       persons who came, the client card         → traffic, goal, spot, account, macro
 * traffic    where leads come from                     → account
 * goal       event types and what they cause           → account, macro
 * spot       traffic endpoints and their pixels        → account, macro
 * security   who may call, and what                    → account
 * account    tenants, rates, whose data is in scope    → platform
 * macro      placeholders in links, calls, messages    → nothing
 * platform   clock, ids, encryption, schema, calls     → nothing
 * </pre>
 *
 * <p>Each may also use {@code platform}, but for {@code macro}. There are no other arrows: where a
 * package must hear of one above it, it declares an interface that the other implements and CDI
 * finds ({@link dev.goalpost.goal.GoalUse}, {@link dev.goalpost.spot.SpotUse}, {@link
 * dev.goalpost.goal.EventNetwork}, {@link dev.goalpost.spot.PixelNetwork}, {@link
 * dev.goalpost.lead.LeadEffect}, {@link dev.goalpost.lead.TimelineSource}, {@link
 * dev.goalpost.lead.GoalReach}, {@link dev.goalpost.account.Perishable}, {@link
 * dev.goalpost.postback.ConversionEffect}, {@link dev.goalpost.postback.AmendmentEffect}). What is
 * not public is nobody else's business. {@code ArchitectureTest} holds all of this.
 */
package dev.goalpost;
