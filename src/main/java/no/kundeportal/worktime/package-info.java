/** When the operator's people work, in each country: days without weekends and public holidays, and the hours of those days. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.worktime;
