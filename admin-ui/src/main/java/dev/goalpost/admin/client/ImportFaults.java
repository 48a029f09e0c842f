package dev.goalpost.admin.client;

import dev.goalpost.admin.look.FieldFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What is wrong with a file of clients, or with what its columns are to be. */
@Named
@RequestScoped
public class ImportFaults extends FieldFaults {}
