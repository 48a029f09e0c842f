package dev.goalpost.system;

@OnH2
class MessengerOnH2IT extends MessengerIT {}
