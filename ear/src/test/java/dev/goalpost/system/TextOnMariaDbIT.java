package dev.goalpost.system;

@OnMariaDb
class TextOnMariaDbIT extends TextIT {}
