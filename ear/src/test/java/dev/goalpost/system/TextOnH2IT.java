package dev.goalpost.system;

@OnH2
class TextOnH2IT extends TextIT {}
