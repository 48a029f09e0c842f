package dev.goalpost.system;

@OnH2
class OnH2IT extends ServerIT {}
