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
 * @param answer its reading of an accepting answer, where it is more than a table
 * @param codes its codes
 * @param errors its errors
 */
record CompiledPackage(PayloadMapping application, Optional<AnswerMapping> answer, CodeTable codes, ErrorTable errors) {
    private static final String ANSWER_JSONATA = "answer.jsonata";
    private static final String ANSWER_XSL = "answer.xsl";

    /**
     * Compiles it.
     *
     * @throws MappingFault at the first thing that is wrong
     */
    static CompiledPackage of(CasePackage casePackage, Languages languages) {
        FolderContent content = casePackage.content();
        var problems = new ArrayList<String>();
        CodeTable codes = content.text(CodeTable.FILE)
                .map(csv -> CodeTable.read(csv, problems))
                .orElseGet(CodeTable::empty);
        ErrorTable errors = content.text(ErrorTable.FILE)
                .map(yaml -> ErrorTable.read(yaml, problems))
                .orElseGet(ErrorTable::empty);
        if (!problems.isEmpty()) {
            throw new MappingFault("mappingInvalid", String.join(" ", problems));
        }
        return new CompiledPackage(application(content, codes, languages), answer(content, languages), codes, errors);
    }

    private static PayloadMapping application(FolderContent content, CodeTable codes, Languages languages) {
        Optional<String> stylesheet = content.text(XmlPayloads.FILE);
        return stylesheet.isPresent()
                ? languages.xml(stylesheet.get(), codes, XmlContract.read(content))
                : languages.json(
                        content.text(JsonPayloads.FILE)
                                .orElseThrow(
                                        () -> new MappingFault("mappingInvalid", JsonPayloads.FILE + " is missing.")),
                        codes,
                        contract(content));
    }

    private static Optional<AnswerMapping> answer(FolderContent content, Languages languages) {
        return content.text(ANSWER_XSL)
                .map(source -> languages.answerByStylesheet(ANSWER_XSL, source))
                .or(() -> content.text(ANSWER_JSONATA)
                        .map(source -> languages.answerByExpression(ANSWER_JSONATA, source)));
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
