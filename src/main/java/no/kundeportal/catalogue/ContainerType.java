package no.kundeportal.catalogue;

/** A kind of container, for example "1100L". */
public record ContainerType(String code, Named name, int litres) {}
