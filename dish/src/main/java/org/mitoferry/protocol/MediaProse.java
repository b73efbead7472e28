package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.protocol.Protocol.MediumRecipe;

/** Recipes in the past tense, each told by what it has over one told before. */
final class MediaProse {
    private MediaProse() {}

    static List<String> sentences(List<MediumRecipe> recipes) {
        List<String> sentences = new ArrayList<>();
        List<MediumRecipe> told = new ArrayList<>();
        for (MediumRecipe recipe : recipes) {
            sentences.add(Prose.upperFirst(sentence(recipe, told)) + ".");
            told.add(recipe);
        }
        List<String> equilibrated = recipes.stream()
                .filter(MediumRecipe::preEquilibrated)
                .map(MediumRecipe::name)
                .toList();
        if (!equilibrated.isEmpty()) {
            boolean justTold = equilibrated.equals(List.of(recipes.getLast().name()));
            sentences.add((justTold ? "It" : Prose.upperFirst(media(equilibrated)))
                    + (equilibrated.size() == 1 ? " was equilibrated with its" : " were equilibrated with their")
                    + " gas before use.");
        }
        Map<Integer, List<String>> rinsed = new LinkedHashMap<>();
        for (MediumRecipe recipe : recipes) {
            if (recipe.rinses() > 0) {
                rinsed.computeIfAbsent(recipe.rinses(), rinses -> new ArrayList<>())
                        .add(recipe.name());
            }
        }
        rinsed.forEach((rinses, names) -> sentences.add("A change to " + Prose.medium(Names.or(names)) + " included "
                + Prose.counted(rinses, "rinse") + " with it."));
        return sentences;
    }

    private static String media(List<String> names) {
        return names.size() == 1 ? Prose.medium(names.getFirst()) : Names.and(names) + " media";
    }

    private static String sentence(MediumRecipe recipe, List<MediumRecipe> told) {
        for (MediumRecipe other : told) {
            boolean sameBase =
                    other.base().equals(recipe.base()) && other.glucoseMillimolar() == recipe.glucoseMillimolar();
            boolean sameSerum = other.serumPercent() == recipe.serumPercent();
            boolean sameGas = other.gasOxygenPercent() == recipe.gasOxygenPercent();
            if (sameBase && (sameSerum || sameGas)) {
                return Prose.medium(recipe.name()) + " was the same as " + Prose.medium(other.name())
                        + (sameSerum ? "" : ", but " + serum(recipe))
                        + (sameGas ? "" : ", but at " + Prose.number(recipe.gasOxygenPercent()) + "% O\u2082");
            }
        }
        return Prose.medium(recipe.name()) + " was " + recipe.base() + contents(recipe) + " at "
                + Prose.number(recipe.gasOxygenPercent()) + "% O\u2082" + (told.isEmpty() ? " in the gas phase" : "");
    }

    private static String serum(MediumRecipe recipe) {
        return recipe.serumPercent() > 0 ? "with " + Prose.number(recipe.serumPercent()) + "% serum" : "without serum";
    }

    /** {@code  with 5.6 mM glucose and 10% serum}; a formulation whose name says that it has no glucose is not told so again. */
    private static String contents(MediumRecipe recipe) {
        boolean baseSaysIt = recipe.base().contains("without glucose");
        if (recipe.glucoseMillimolar() > 0) {
            String glucose = " with " + Prose.number(recipe.glucoseMillimolar()) + " mM glucose";
            return recipe.serumPercent() > 0
                    ? glucose + " and " + Prose.number(recipe.serumPercent()) + "% serum"
                    : glucose + " and " + serum(recipe);
        }
        if (baseSaysIt) {
            return recipe.serumPercent() > 0 ? ", " + serum(recipe) + "," : " and " + serum(recipe);
        }
        return recipe.serumPercent() > 0 ? " without glucose, " + serum(recipe) + "," : " without glucose or serum";
    }
}
