@org.jspecify.annotations.NullMarked
package no.kundeportal.help.web;
