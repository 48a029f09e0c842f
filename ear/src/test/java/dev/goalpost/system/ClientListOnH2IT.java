package dev.goalpost.system;

@OnH2
class ClientListOnH2IT extends ClientListIT {}
