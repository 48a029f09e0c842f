package dev.goalpost.system;

@OnMariaDb
class PostbackOnMariaDbIT extends PostbackIT {}
