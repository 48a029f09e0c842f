package dev.goalpost.system;

@OnH2
class SystemMessageOnH2IT extends SystemMessageIT {}
