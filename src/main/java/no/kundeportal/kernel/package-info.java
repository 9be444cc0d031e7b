/** Value types without Spring: the keys a viewer is scoped by, periods, refusals, and the viewer. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.kernel;
