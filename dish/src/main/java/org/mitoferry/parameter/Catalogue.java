package org.mitoferry.parameter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mitoferry.parameter.CatalogueFiles.Found;
import org.mitoferry.parameter.CatalogueFiles.Kind;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/**
 * All cell types, drugs, dyes, media, genetic labels, coatings, fixatives and parameter sets that protocols can name. Immutable.
 *
 * @param digest SHA-256 of all data files read, in hexadecimal: two runs with the same digest used the same numbers
 */
public record Catalogue(
        Shelf<CellType> cells,
        Shelf<Drug> drugs,
        Shelf<Dye> dyes,
        Shelf<BaseMedium> media,
        Shelf<GeneticLabel> labels,
        Shelf<Coating> coatings,
        Shelf<Fixative> fixatives,
        Shelf<ParameterOverlay> sets,
        String digest) {

    /** Names of the folders that data files lie in, one for each kind. */
    public static List<String> folders() {
        return Stream.of(Kind.values()).map(Kind::folder).toList();
    }

    /**
     * Reads the files that ship with the program and then those of the user, which replace shipped ones of the same name.
     *
     * @param userFiles single files, or folders with files and the folders {@code cells}, {@code drugs}, {@code dyes} and so on
     * @throws InvalidInput with all problems of all files
     */
    public static Catalogue load(ParameterVocabulary vocabulary, List<Path> userFiles) {
        Problems problems = new Problems();
        Catalogue catalogue = load(vocabulary, userFiles, problems);
        problems.throwIfAny();
        return catalogue;
    }

    /**
     * As {@link #load(ParameterVocabulary, List)}, but problems go to {@code problems}, so that those of a protocol can be told with them;
     * the catalogue holds what could be read and is fit for looking up names only when there is any.
     */
    public static Catalogue load(ParameterVocabulary vocabulary, List<Path> userFiles, Problems problems) {
        return load(vocabulary, CatalogueFiles.shipped(), userFiles, problems);
    }

    static Catalogue load(
            ParameterVocabulary vocabulary, List<Found> shipped, List<Path> userFiles, Problems problems) {
        Loading loading = new Loading(vocabulary, problems);
        shipped.forEach(loading::take);
        loading.beginUserFiles();
        userFiles.forEach(path -> CatalogueFiles.ofUser(path, problems).forEach(loading::take));
        return loading.finish();
    }

    /**
     * The catalogue with a parameter set laid over it.
     *
     * @param set name or alias of one of {@link #sets()}
     * @throws IllegalArgumentException when there is no such set
     */
    public Catalogue with(String set) {
        return with(sets.find(set).orElseThrow(() -> new IllegalArgumentException("No parameter set " + set)));
    }

    /**
     * The catalogue with the values of a parameter set in place of those of the files of cell types and drugs. The digest stays that of the
     * files.
     */
    public Catalogue with(ParameterOverlay set) {
        return new Catalogue(
                cells.map(type -> set.on(type, cells)),
                drugs.map(set::on),
                dyes,
                media,
                labels,
                coatings,
                fixatives,
                sets,
                digest);
    }

    /** The catalogue in which the parameter set of the same name is this one. The digest stays that of the files. */
    public Catalogue withSet(ParameterOverlay set) {
        return new Catalogue(
                cells,
                drugs,
                dyes,
                media,
                labels,
                coatings,
                fixatives,
                sets.map(one -> one.name().equals(set.name()) ? set : one),
                digest);
    }

    /** The state of one loading. */
    private static final class Loading {
        private final Problems problems;
        private final CellTypeReader cellTypes;
        private final DrugReader drugReader;
        private final CoatingReader coatingReader;
        private final OverlayReader overlayReader;
        private final Map<String, Drug> drugs = new LinkedHashMap<>();
        private final Map<String, Dye> dyes = new LinkedHashMap<>();
        private final Map<String, BaseMedium> media = new LinkedHashMap<>();
        private final Map<String, GeneticLabel> labels = new LinkedHashMap<>();
        private final Map<String, Coating> coatings = new LinkedHashMap<>();
        private final Map<String, Fixative> fixatives = new LinkedHashMap<>();
        private final Map<String, ParameterOverlay> sets = new LinkedHashMap<>();
        private final Map<Kind, Map<String, String>> fileOfName = new HashMap<>();
        private final MessageDigest digest = sha256();

        Loading(ParameterVocabulary vocabulary, Problems problems) {
            this.problems = problems;
            this.cellTypes = new CellTypeReader(vocabulary.known());
            this.drugReader = new DrugReader(vocabulary.known());
            this.coatingReader = new CoatingReader(vocabulary.known());
            this.overlayReader = new OverlayReader(vocabulary.known(), problems);
        }

        /** From here on names may be used again: a user's file replaces a shipped one. */
        void beginUserFiles() {
            fileOfName.clear();
        }

        void take(Found found) {
            digest.update(found.bytes());
            digest.update((byte) 0);
            MappingNode file = YamlFile.read(found.name(), found.bytes(), problems)
                    .map(Node::mapping)
                    .orElse(null);
            if (file == null || file.isFallback()) {
                return;
            }
            Optional<Kind> kind = CatalogueFiles.kind(found, file);
            if (kind.isEmpty()) {
                return;
            }
            List<String> names = switch (kind.get()) {
                case CELLS -> cellTypes.add(file);
                case DRUGS -> keep(drugReader.read(file), drugs);
                case DYES -> keep(DyeReader.read(file), dyes);
                case MEDIA -> keep(MediumReader.read(file), media);
                case LABELS -> keep(LabelReader.read(file), labels);
                case COATINGS -> keep(coatingReader.read(file), coatings);
                case FIXATIVES -> keep(FixativeReader.read(file), fixatives);
                case SETS -> keep(overlayReader.read(file), sets);
            };
            names.forEach(name -> refuseTwice(kind.get(), name, found, file));
        }

        private static <T extends Entry> List<String> keep(Optional<T> entry, Map<String, T> entries) {
            entry.ifPresent(one -> entries.put(one.name(), one));
            return entry.map(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())
                            .toList())
                    .orElse(List.of());
        }

        private void refuseTwice(Kind kind, String name, Found found, MappingNode file) {
            String before =
                    fileOfName.computeIfAbsent(kind, one -> new HashMap<>()).putIfAbsent(name, found.name());
            if (before != null) {
                file.required("name")
                        .report(
                                CatalogueCode.DUPLICATE_NAME,
                                "The name '" + name + "' is used already, in " + before,
                                "Use another name or alias");
            }
        }

        Catalogue finish() {
            Shelf<CellType> cellShelf = new Shelf<>(CatalogueCode.UNKNOWN_CELL_TYPE, "cell type", cellTypes.resolve());
            Shelf<Drug> drugShelf = shelf(CatalogueCode.UNKNOWN_DRUG, "drug", drugs);
            drugReader.checkNames(cellTypes.names(), drugShelf);
            coatingReader.checkNames(cellTypes.names());
            overlayReader.checkNames(cellTypes.names(), drugShelf);
            return new Catalogue(
                    cellShelf,
                    drugShelf,
                    shelf(CatalogueCode.UNKNOWN_DYE, "dye", dyes),
                    shelf(CatalogueCode.UNKNOWN_MEDIUM, "medium", media),
                    shelf(CatalogueCode.UNKNOWN_LABEL, "genetic label", labels),
                    shelf(CatalogueCode.UNKNOWN_COATING, "coating", coatings),
                    shelf(CatalogueCode.UNKNOWN_FIXATIVE, "fixative", fixatives),
                    shelf(CatalogueCode.UNKNOWN_SET, "parameter set", sets),
                    HexFormat.of().formatHex(digest.digest()));
        }

        private static <T extends Entry> Shelf<T> shelf(CatalogueCode unknown, String noun, Map<String, T> entries) {
            return new Shelf<>(unknown, noun, new ArrayList<>(entries.values()));
        }

        private static MessageDigest sha256() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update("catalogue 1".getBytes(StandardCharsets.US_ASCII));
                return digest;
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
