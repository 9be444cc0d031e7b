package no.kundeportal.bench;

import java.math.BigDecimal;
import java.util.List;

/** What the invented customers have collected, each kind a fraction and an article of its own. */
public record Waste(
        String code,
        String name,
        String wasteCode,
        boolean hazardous,
        String materialCode,
        String rdCode,
        BigDecimal price) {

    static final List<Waste> KINDS = List.of(
            of("TREVIRKE", "Trevirke", "170201", false, "1142", "R3", 890),
            of("RESTAVFALL", "Restavfall", "170904", false, "9912", "R1", 1990),
            of("METALL", "Metall", "170407", false, "1452", "R4", -1650),
            of("PAPP", "Papp", "150101", false, "1231", "R3", -300),
            of("PLAST", "Plast", "150102", false, "1729", "R12", 1250),
            of("MATAVFALL", "Matavfall", "200108", false, "1111", "R3", 1480),
            of("BETONG", "Ren betong", "170101", false, "1611", "R5", 320),
            of("MALING", "Maling, lim og lakk", "080111", true, "7051", "D10", 11800));

    private static Waste of(
            String code, String name, String wasteCode, boolean hazardous, String material, String rdCode, long price) {
        return new Waste(
                Slip.FACILITY + "-" + code, name, wasteCode, hazardous, material, rdCode, BigDecimal.valueOf(price));
    }
}
