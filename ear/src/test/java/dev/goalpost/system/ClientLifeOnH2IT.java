package dev.goalpost.system;

@OnH2
class ClientLifeOnH2IT extends ClientLifeIT {}
