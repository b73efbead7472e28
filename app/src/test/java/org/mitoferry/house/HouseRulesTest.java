package org.mitoferry.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom, and what every package owes. A room is a package directly under {@code org.mitoferry}.
 *
 * <p>A breach that has to be lived with for a while stands in {@link #EXCEPTIONS}; once it is mended, or never was, its
 * line fails the test.
 */
class HouseRulesTest {
    private static final String ROOT = "org.mitoferry.";

    /** Modules, and the modules whose rooms each may know beside its own. */
    private static final Map<String, Set<String>> MODULES = Map.of(
            "notation", Set.of(),
            "dish", Set.of("notation"),
            "assays", Set.of("notation"),
            "study", Set.of("notation", "dish", "assays"),
            "app", Set.of("notation", "dish", "assays", "study"));

    /** Inside the dish: the bench stands above all, and what happens in a culture knows neither arms nor steps. */
    private static final Map<String, Set<String>> MUST_NOT_KNOW = Map.of(
            "protocol", Set.of("bench", "process", "culture", "medium"),
            "culture", Set.of("bench", "process", "protocol"),
            "medium", Set.of("bench", "process", "protocol", "culture"),
            "process", Set.of("bench", "protocol"),
            "parameter", Set.of("bench", "process", "culture", "protocol"));

    /** Names that say nothing of what is inside. */
    private static final Set<String> EMPTY_NAMES =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "misc", "impl", "core");

    /** Breaches as {@code room -> room}, each with its reason beside it. */
    private static final Set<String> EXCEPTIONS = Set.of();

    /** Rooms that a rule names and that are not built yet; one that stands has to leave this list. */
    private static final Set<String> NOT_BUILT_YET = Set.of();

    private static JavaClasses classes;

    @BeforeAll
    static void read_the_compiled_classes() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.mitoferry");
    }

    @Test
    void rooms_know_only_those_they_may_know() {
        Map<String, String> moduleOfRoom = moduleOfRoom();
        Set<String> breaches = new TreeSet<>();
        for (JavaClass from : classes) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith(ROOT)) {
                    String knower = room(from);
                    String known = room(to);
                    if (!mayKnow(knower, known, moduleOfRoom)) {
                        breaches.add(knower + " -> " + known);
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(EXCEPTIONS), breaches, "breaches, against those listed as exceptions");
    }

    @Test
    void rooms_do_not_know_each_other_in_a_circle() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void a_room_stands_in_one_module_only() {
        Map<String, Set<String>> modulesOfRoom = new TreeMap<>();
        classes.forEach(type -> modulesOfRoom
                .computeIfAbsent(room(type), any -> new TreeSet<>())
                .add(module(type)));
        modulesOfRoom.values().removeIf(modules -> modules.size() == 1);
        assertEquals(Map.of(), modulesOfRoom);
    }

    @Test
    void every_module_is_on_the_plan() {
        Set<String> modules = new TreeSet<>();
        classes.forEach(type -> modules.add(module(type)));
        assertEquals(new TreeSet<>(MODULES.keySet()), modules);
    }

    @Test
    void every_room_that_a_rule_names_is_built() {
        Set<String> missing = new TreeSet<>(MUST_NOT_KNOW.keySet());
        MUST_NOT_KNOW.values().forEach(missing::addAll);
        missing.removeAll(moduleOfRoom().keySet());
        assertEquals(new TreeSet<>(NOT_BUILT_YET), missing);
    }

    @Test
    void no_package_has_an_empty_name() {
        Set<String> empty = new TreeSet<>();
        for (JavaClass type : classes) {
            for (String part : type.getPackageName().split("\\.")) {
                if (EMPTY_NAMES.contains(part)) {
                    empty.add(type.getPackageName());
                }
            }
        }
        assertEquals(Set.of(), empty);
    }

    @Test
    void every_package_is_null_marked_in_its_package_info() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertEquals(Set.of(), unmarked);
    }

    private static boolean mayKnow(String knower, String known, Map<String, String> moduleOfRoom) {
        String own = moduleOfRoom.get(knower);
        String other = moduleOfRoom.get(known);
        boolean reachable =
                own.equals(other) || MODULES.getOrDefault(own, Set.of()).contains(other);
        return reachable && !MUST_NOT_KNOW.getOrDefault(knower, Set.of()).contains(known);
    }

    private static Map<String, String> moduleOfRoom() {
        Map<String, String> modules = new TreeMap<>();
        classes.forEach(type -> modules.put(room(type), module(type)));
        return modules;
    }

    private static String room(JavaClass type) {
        String inside = type.getPackageName().substring(ROOT.length());
        return List.of(inside.split("\\.")).getFirst();
    }

    /** Classes come from {@code <module>/target/classes} or from {@code mitoferry-<module>-<version>.jar}, as the build stands. */
    private static String module(JavaClass type) {
        String place = type.getSource().orElseThrow().getUri().toString();
        for (String module : MODULES.keySet()) {
            if (place.contains("/" + module + "/target/") || place.contains("mitoferry-" + module + "-")) {
                return module;
            }
        }
        return place;
    }
}
