/**
 * Where a postback enters ({@link dev.goalpost.web.postback.PostbackResource}), and the log of what
 * came in ({@link dev.goalpost.web.postback.PostbackLogResource}).
 */
package dev.goalpost.web.postback;
