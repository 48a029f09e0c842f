package dev.goalpost.system;

@OnH2
class ClientCardOnH2IT extends ClientCardIT {}
