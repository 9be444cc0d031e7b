package no.kundeportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The customer portal of a waste-recycling company. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(sharedModules = {"kernel", "web"})
public class Kundeportal {

    public static void main(String[] arguments) {
        var portal = new SpringApplication(Kundeportal.class);
        portal.addListeners(new RequiredSettings());
        portal.run(arguments);
    }
}
