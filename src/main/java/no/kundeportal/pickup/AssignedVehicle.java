package no.kundeportal.pickup;

/** Which vehicle a pickup was given to. Known by a module above, which implements it. */
public interface AssignedVehicle {

    /** The registration number; empty where it was given to none. */
    String of(Pickup pickup);
}
