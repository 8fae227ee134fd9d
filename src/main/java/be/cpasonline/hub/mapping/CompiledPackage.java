package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.version.FolderContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a version of a package maps with.
 *
 * @param application its mapping of applications
 * @param addition its mapping of additions, where it takes them
 * @param withdrawal its mapping of withdrawals, where it takes them
 * @param answer its reading of an accepting answer, where it is more than a table
 * @param codes its codes
 * @param errors its errors
 */
record CompiledPackage(
        PayloadMapping application,
        Optional<PayloadMapping> addition,
        Optional<PayloadMapping> withdrawal,
        Optional<AnswerMapping> answer,
        CodeTable codes,
        ErrorTable errors) {
    private static final String APPLICATION = "application";
    private static final Set<String> FOLLOW_UPS = Set.of("addition", "withdrawal");
    private static final String SCHEMA = ".schema.json";
    private static final String ANSWER_JSONATA = "answer.jsonata";
    private static final String ANSWER_XSL = "answer.xsl";

    /**
     * Compiles it.
     *
     * @throws MappingFault at the first thing that is wrong
     */
    static CompiledPackage of(CasePackage casePackage, Languages languages) {
        FolderContent content = casePackage.content();
        var findings = new ArrayList<Finding>();
        CodeTable codes = codes(content, findings);
        ErrorTable errors = errors(content, findings);
        List<Finding> wrong = findings.stream().filter(Finding::isWrong).toList();
        if (!wrong.isEmpty()) {
            throw new MappingFault("mappingInvalid", Finding.sentences(wrong));
        }
        return new CompiledPackage(
                mapping(APPLICATION, content, codes, languages)
                        .orElseThrow(() -> new MappingFault(
                                "mappingInvalid", "application.jsonata or application.xsl is missing.")),
                mapping("addition", content, codes, languages),
                mapping("withdrawal", content, codes, languages),
                answer(content, languages),
                codes,
                errors);
    }

    /** All that is wrong in the files that it is compiled from, and what is worth a look in them. */
    static List<Finding> findings(FolderContent content, Languages languages) {
        var findings = new ArrayList<Finding>();
        CodeTable codes = codes(content, findings);
        errors(content, findings);
        var sources = new ArrayList<CodeTable.Source>();
        for (String what : List.of(APPLICATION, "addition", "withdrawal")) {
            attempt(
                    what,
                    findings,
                    () -> mapping(what, content, codes, languages)
                            .map(PayloadMapping::source)
                            .ifPresent(sources::add));
        }
        attempt("answer", findings, () -> answer(content, languages));
        findings.addAll(codes.gaps(sources));
        return findings;
    }

    private static void attempt(String what, List<Finding> findings, Runnable work) {
        try {
            work.run();
        } catch (MappingFault fault) {
            findings.add(Finding.told(fault.text(), fault.code().startsWith("contract") ? "contract/" : what));
        }
    }

    private static CodeTable codes(FolderContent content, List<Finding> findings) {
        return content.text(CodeTable.FILE)
                .map(csv -> CodeTable.read(csv, findings))
                .orElseGet(CodeTable::empty);
    }

    private static ErrorTable errors(FolderContent content, List<Finding> findings) {
        return content.text(ErrorTable.FILE)
                .map(yaml -> ErrorTable.read(yaml, findings))
                .orElseGet(ErrorTable::empty);
    }

    /**
     * The mapping for what is handed over.
     *
     * @throws MappingFault where the folder has none for it
     */
    PayloadMapping mappingFor(RegisteredApplication handedOver) {
        if (handedOver.addition() != null) {
            return addition.orElseThrow(() -> missing("addition"));
        }
        return handedOver.withdrawal() == null ? application : withdrawal.orElseThrow(() -> missing("withdrawal"));
    }

    /** All its mappings. */
    Stream<PayloadMapping> mappings() {
        return Stream.of(Optional.of(application), addition, withdrawal).flatMap(Optional::stream);
    }

    private static MappingFault missing(String what) {
        return new MappingFault("mappingMissing", what + ".jsonata or " + what + ".xsl is missing.");
    }

    private static Optional<PayloadMapping> mapping(
            String what, FolderContent content, CodeTable codes, Languages languages) {
        String xsl = what + ".xsl";
        String jsonata = what + ".jsonata";
        return content.text(xsl)
                .map(source -> languages.xml(xsl, source, codes, XmlContract.read(content)))
                .or(() -> content.text(jsonata)
                        .map(source -> languages.json(jsonata, source, codes, contract(what, content))));
    }

    private static Optional<AnswerMapping> answer(FolderContent content, Languages languages) {
        return content.text(ANSWER_XSL)
                .map(source -> languages.answerByStylesheet(ANSWER_XSL, source))
                .or(() -> content.text(ANSWER_JSONATA)
                        .map(source -> languages.answerByExpression(ANSWER_JSONATA, source)));
    }

    /** What follows an application has a schema of its name; the one that is left is the application's. */
    private static PayloadContract contract(String what, FolderContent content) {
        List<String> schemas = content.under("contract").stream()
                .filter(path -> path.endsWith(SCHEMA))
                .filter(path -> FOLLOW_UPS.contains(name(path)) ? name(path).equals(what) : what.equals(APPLICATION))
                .toList();
        if (schemas.size() != 1) {
            String wanted = what.equals(APPLICATION) ? "NAME" : what;
            throw new MappingFault(
                    "contractInvalid",
                    "contract/ must hold exactly one file " + wanted + SCHEMA + ", the JSON Schema that every payload"
                            + " made by " + what + ".jsonata must fit; it holds " + schemas.size() + ".");
        }
        String file = schemas.getFirst();
        return PayloadContract.read(file, content.text(file).orElseThrow());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - SCHEMA.length());
    }
}
