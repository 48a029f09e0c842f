package dev.goalpost.system;

@OnH2
class PostbackOnH2IT extends PostbackIT {}
