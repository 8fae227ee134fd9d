package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.FolderContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a version of a package maps with.
 *
 * @param application its mapping
 * @param answer its reading of an answer, where it is an expression
 * @param codes its codes
 * @param errors its errors
 * @param contract what every payload must fit
 */
record CompiledPackage(
        Expression application,
        Optional<Expression> answer,
        CodeTable codes,
        ErrorTable errors,
        PayloadContract contract) {
    static final String APPLICATION = "application.jsonata";
    private static final String ANSWER = "answer.jsonata";

    /**
     * Compiles it.
     *
     * @throws MappingFault at the first thing that is wrong
     */
    static CompiledPackage of(CasePackage casePackage, MappingSettings settings, RunThreads threads) {
        FolderContent content = casePackage.content();
        var problems = new ArrayList<String>();
        String mapping = content.text(APPLICATION)
                .orElseThrow(() -> new MappingFault("mappingInvalid", APPLICATION + " is missing."));
        CodeTable codes = content.text(CodeTable.FILE)
                .map(csv -> CodeTable.read(csv, problems))
                .orElseGet(CodeTable::empty);
        ErrorTable errors = content.text(ErrorTable.FILE)
                .map(yaml -> ErrorTable.read(yaml, problems))
                .orElseGet(ErrorTable::empty);
        if (!problems.isEmpty()) {
            throw new MappingFault("mappingInvalid", String.join(" ", problems));
        }
        return new CompiledPackage(
                Expression.compile(APPLICATION, mapping, settings, threads),
                content.text(ANSWER).map(source -> Expression.compile(ANSWER, source, settings, threads)),
                codes,
                errors,
                contract(content));
    }

    private static PayloadContract contract(FolderContent content) {
        List<String> schemas = content.under("contract").stream()
                .filter(path -> path.endsWith(".schema.json"))
                .toList();
        if (schemas.size() != 1) {
            throw new MappingFault(
                    "contractInvalid",
                    "contract/ must hold exactly one file NAME.schema.json, the JSON Schema that every payload must"
                            + " fit; it holds " + schemas.size() + ".");
        }
        String file = schemas.getFirst();
        return PayloadContract.read(file, content.text(file).orElseThrow());
    }
}
