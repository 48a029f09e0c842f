/** The log of inbound calls. */
package dev.goalpost.admin.postback;
