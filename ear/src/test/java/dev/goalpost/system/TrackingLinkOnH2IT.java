package dev.goalpost.system;

@OnH2
class TrackingLinkOnH2IT extends TrackingLinkIT {}
