package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mitoferry.runner.RunRefused;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry. */
@Command(
        name = "mitoferry",
        description = "An in-silico laboratory for mitochondria transfer between cells.",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        subcommands = {
            RunCommand.class,
            ImageCommand.class,
            MeasureCommand.class,
            ChallengeCommand.class,
            ExplainCommand.class,
            PlanCommand.class,
            JudgeCommand.class,
            RobustnessCommand.class,
            ReportCommand.class,
            TableCommand.class,
            CompareCommand.class,
            ProtocolCommand.class,
            OxygenCommand.class,
            TuneCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "First steps:",
            "  mitoferry run quickstart            a small run, and its report",
            "  mitoferry protocol list             the protocols that come with it",
            "  mitoferry protocol new mine.yaml    a protocol of your own",
            "  mitoferry measure FOLDER --out OUT  micrographs of your own",
            "",
            "Exit codes: 0 finished, 2 a mistake in what was asked, 3 interrupted (the same command goes on),",
            "4 finished, but some pictures could not be measured."
        })
public final class Mitoferry implements Runnable {
    @Spec
    private CommandSpec spec;

    private Mitoferry() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        int exitCode = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /**
     * Carries out one command line.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Mitoferry());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(Mitoferry::usageMistake);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failure(thrown, command.getErr()));
        return line.execute(arguments);
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int usageMistake(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        String words = String.valueOf(mistake.getMessage())
                .replaceFirst("is not an? (long|int)$", "is not a whole number")
                .replaceFirst("is not a double$", "is not a number");
        err.println("mitoferry: " + words);
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.MISTAKE;
    }

    private static int failure(Exception thrown, PrintWriter err) throws Exception {
        switch (thrown) {
            case InvalidInput invalid -> {
                List<Problem> problems = invalid.problems();
                problems.forEach(err::println);
                err.println(
                        problems.size() == 1
                                ? "1 problem; nothing was done."
                                : problems.size() + " problems; nothing was done.");
                return Exit.MISTAKE;
            }
            case RunRefused refused -> {
                err.println("mitoferry: " + refused.getMessage());
                return Exit.MISTAKE;
            }
            case UncheckedIOException broken -> {
                err.println(
                        "mitoferry: " + broken.getMessage() + ". What was finished is kept; the same command goes on.");
                return Exit.BROKEN;
            }
            case IOException unusable -> {
                String kind = unusable.getClass().getSimpleName().replace("Exception", "");
                err.println("mitoferry: a file cannot be used: " + unusable.getMessage() + " (" + kind + ").");
                return Exit.MISTAKE;
            }
            default -> {
                if (lacksMemory(thrown)) {
                    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
                    err.println(
                            "mitoferry: The memory that Java may use (" + megabytes + " MB) does not hold this dish."
                                    + " Choose a smaller field or density or fewer --threads, or give more memory with"
                                    + " MITOFERRY_JAVA_OPTIONS=-Xmx16g; the same command goes on.");
                    return Exit.BROKEN;
                }
                throw thrown;
            }
        }
    }

    private static boolean lacksMemory(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
