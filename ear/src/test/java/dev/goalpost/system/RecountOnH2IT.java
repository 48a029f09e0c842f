package dev.goalpost.system;

@OnH2
class RecountOnH2IT extends RecountIT {}
