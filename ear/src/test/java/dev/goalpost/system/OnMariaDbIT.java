package dev.goalpost.system;

@OnMariaDb
class OnMariaDbIT extends ServerIT {}
