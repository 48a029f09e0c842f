/** Ad networks over HTTP: what a form for a goal or a pixel is drawn from. */
package dev.goalpost.web.network;
