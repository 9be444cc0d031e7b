/** What every module's pages share: access, language, numbers, navigation, errors, charts; owns the interface {@code Viewers}. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.web;
