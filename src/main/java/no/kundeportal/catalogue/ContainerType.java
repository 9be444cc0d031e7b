package no.kundeportal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A kind of container, for example "1100L". */
public record ContainerType(String code, Named name, int litres) {

    public static Map<String, ContainerType> byCode(List<ContainerType> types) {
        return types.stream().collect(Collectors.toMap(ContainerType::code, Function.identity()));
    }
}
