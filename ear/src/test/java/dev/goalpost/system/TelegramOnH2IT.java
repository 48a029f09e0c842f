package dev.goalpost.system;

@OnH2
class TelegramOnH2IT extends TelegramIT {}
