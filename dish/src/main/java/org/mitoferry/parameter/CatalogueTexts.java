package org.mitoferry.parameter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mitoferry.parameter.CatalogueFiles.Found;
import org.mitoferry.parameter.CatalogueFiles.Kind;
import org.mitoferry.parameter.NumberAddress.OfCells;
import org.mitoferry.parameter.NumberAddress.OfEffect;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/**
 * The data files as texts, in which single numbers are found and replaced where they stand; everything else of a file stays as it is, to
 * the byte. Immutable.
 */
public final class CatalogueTexts {

    /** One file, with what it describes. */
    private record TextFile(Found found, MappingNode top, Kind kind, boolean ofUser) {
        Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            top.optional("name").ifPresent(name -> names.add(name.text()));
            top.optional("aliases").ifPresent(aliases -> aliases.oneOrMore().forEach(alias -> names.add(alias.text())));
            return names;
        }
    }

    private final List<TextFile> files;

    private CatalogueTexts(List<TextFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * The files that ship with the program and those of the user.
     *
     * @param userFiles as {@link Catalogue#load(ParameterVocabulary, List)} takes them
     */
    public static CatalogueTexts of(List<Path> userFiles, Problems problems) {
        List<TextFile> files = new ArrayList<>();
        CatalogueFiles.shipped().forEach(found -> take(found, false, files, problems));
        userFiles.forEach(
                path -> CatalogueFiles.ofUser(path, problems).forEach(found -> take(found, true, files, problems)));
        return new CatalogueTexts(files);
    }

    /** The files of one folder with the folders {@code cells}, {@code drugs}, {@code sets} and so on, alone. */
    public static CatalogueTexts in(Path folder, Problems problems) {
        List<TextFile> files = new ArrayList<>();
        CatalogueFiles.ofUser(folder, problems).forEach(found -> take(found, true, files, problems));
        return new CatalogueTexts(files);
    }

    private static void take(Found found, boolean ofUser, List<TextFile> files, Problems problems) {
        YamlFile.read(found.name(), found.bytes(), problems)
                .map(Node::mapping)
                .filter(top -> !top.isFallback())
                .ifPresent(top -> CatalogueFiles.kind(found, top)
                        .ifPresent(kind -> files.add(new TextFile(found, top, kind, ofUser))));
    }

    /** The catalogue that these texts make. */
    public Catalogue load(ParameterVocabulary vocabulary, Problems problems) {
        return Catalogue.ofFiles(
                vocabulary,
                files.stream()
                        .filter(file -> !file.ofUser())
                        .map(TextFile::found)
                        .toList(),
                files.stream().filter(TextFile::ofUser).map(TextFile::found).toList(),
                problems);
    }

    /** The number at an address; empty when no file has it. */
    public Optional<WrittenNumber> find(NumberAddress address) {
        return spot(address).flatMap(spot -> spot.number(address));
    }

    /**
     * The address of a parameter as one writes it ({@code BMSC.glycogen}, {@code cytochalasin D.cages.recovery}), where it stands when a
     * set is laid over: in the set if that gives it, else in the file of that cell type or drug. Empty when neither does.
     */
    public Optional<NumberAddress> resolve(String written, String set) {
        List<String> parts =
                Stream.of(written.split("\\.", -1)).map(String::strip).toList();
        for (String where : List.of(set, "")) {
            Optional<NumberAddress> address = Optional.empty();
            if (parts.size() == 2) {
                address = Optional.of(new OfCells(where, parts.get(0), parts.get(1)));
            } else if (parts.size() == 3) {
                address = Optional.of(new OfEffect(where, parts.get(0), parts.get(1), "", parts.get(2)));
            } else if (parts.size() == 4 && where.isEmpty()) {
                address = Optional.of(new OfEffect("", parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
            }
            if (address.flatMap(this::find).isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    /**
     * Where the value that a cell type has under a set stands: with the type itself or the nearest of those it extends, and there in the
     * set if that gives one.
     *
     * @param lineage the type and those it extends, nearest first
     */
    public Optional<NumberAddress> origin(List<String> lineage, String parameter, String set) {
        return lineage.stream()
                .flatMap(type -> resolve(type + "." + parameter, set).stream())
                .findFirst();
    }

    /**
     * These texts with other numbers, and {@code tuned} as the status of each that is given.
     *
     * @param values in the unit that each is written in
     * @throws IllegalArgumentException when there is no number at an address
     */
    public CatalogueTexts with(Map<? extends NumberAddress, Double> values) {
        Map<TextFile, TextEdits> edits = new LinkedHashMap<>();
        values.forEach((address, value) -> {
            NumberSpot spot = spot(address)
                    .filter(found -> found.number(address).isPresent())
                    .orElseThrow(() -> new IllegalArgumentException("no number at " + address));
            TextFile file = files.stream()
                    .filter(one -> one.found().name().equals(spot.file()))
                    .findFirst()
                    .orElseThrow();
            TextEdits edit = edits.computeIfAbsent(
                    file, one -> new TextEdits(new String(one.found().bytes(), StandardCharsets.UTF_8)));
            edit.number(spot.value().place(), value);
            spot.status().ifPresent(status -> edit.word(status.place(), Status.TUNED.word()));
        });
        List<TextFile> changed = new ArrayList<>();
        for (TextFile file : files) {
            TextEdits edit = edits.get(file);
            if (edit == null) {
                changed.add(file);
            } else {
                Found found = new Found(
                        file.found().name(), file.found().folder(), edit.done().getBytes(StandardCharsets.UTF_8));
                take(found, file.ofUser(), changed, new Problems());
            }
        }
        return new CatalogueTexts(changed);
    }

    /** Writes the files that differ from {@code before} back to where they were read from, and gives their names. */
    public List<Path> writeChanges(CatalogueTexts before) throws IOException {
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Found now = files.get(i).found();
            if (!Arrays.equals(now.bytes(), before.files.get(i).found().bytes())) {
                Path file = Path.of(now.name());
                Files.write(file, now.bytes());
                written.add(file);
            }
        }
        return written;
    }

    private Optional<NumberSpot> spot(NumberAddress address) {
        return switch (address) {
            case OfCells cells
            when cells.set().isEmpty() ->
                file(Kind.CELLS, cells.cellType())
                        .flatMap(file -> NumberSpot.ofCells(file.found().name(), file.top(), "parameters", cells));
            case OfCells cells ->
                file(Kind.SETS, cells.set())
                        .flatMap(file -> NumberSpot.child(file.top(), "cells")
                                .flatMap(types ->
                                        NumberSpot.ofCells(file.found().name(), types, cells.cellType(), cells)));
            case OfEffect effect
            when effect.set().isEmpty() ->
                file(Kind.DRUGS, effect.drug())
                        .flatMap(file -> NumberSpot.ofEffect(file.found().name(), file.top(), effect));
            case OfEffect effect ->
                file(Kind.SETS, effect.set())
                        .flatMap(file -> NumberSpot.child(file.top(), "drugs")
                                .flatMap(drugs -> NumberSpot.ofSetEffect(
                                        file.found().name(), drugs, namesOfDrug(effect.drug()), effect)));
        };
    }

    private Set<String> namesOfDrug(String drug) {
        Set<String> names = new LinkedHashSet<>(Set.of(drug));
        file(Kind.DRUGS, drug).ifPresent(file -> names.addAll(file.names()));
        return names;
    }

    /** The last file of a kind under that name: a user's file replaces a shipped one. */
    private Optional<TextFile> file(Kind kind, String name) {
        return files.reversed().stream()
                .filter(file -> file.kind() == kind && file.names().contains(name))
                .findFirst();
    }
}
