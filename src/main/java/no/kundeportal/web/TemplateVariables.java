package no.kundeportal.web;

import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Hands the beans that say so to all templates. */
@Component
public class TemplateVariables implements SmartInitializingSingleton {

    private final ApplicationContext beans;
    private final ThymeleafViewResolver templates;

    TemplateVariables(ApplicationContext beans, ThymeleafViewResolver templates) {
        this.beans = beans;
        this.templates = templates;
    }

    @Override
    public void afterSingletonsInstantiated() {
        templates.setStaticVariables(all());
    }

    /** For templates that become something else than a page. */
    public Map<String, Object> all() {
        return beans.getBeansWithAnnotation(InTemplates.class);
    }
}
