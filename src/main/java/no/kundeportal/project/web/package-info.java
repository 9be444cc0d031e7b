@org.jspecify.annotations.NullMarked
package no.kundeportal.project.web;
