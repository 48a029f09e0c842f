package dev.goalpost.admin.spot;

import dev.goalpost.admin.look.FieldFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What is wrong with a spot that is edited, by the field that it stands beside. */
@Named
@RequestScoped
public class SpotFaults extends FieldFaults {}
