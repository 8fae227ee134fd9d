package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.version.FolderContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Looks whether {@code errors.yaml} knows the error codes in the answers of the examples. */
final class ErrorAnswers {
    private static final int REFUSED = 422;

    private ErrorAnswers() {}

    /** What it does not know; of an answer that accepts, or without an error code, nothing. */
    static List<Finding> findings(CasePackage casePackage, CompiledPackage compiled, String folder) {
        FolderContent content = casePackage.content();
        return Optional.of(folder + "/answer." + compiled.application().extension())
                .filter(content::has)
                .filter(file -> !content.has(folder + Examples.ACKNOWLEDGEMENT))
                .flatMap(file -> finding(casePackage, file, compiled.errors()))
                .stream()
                .toList();
    }

    /** Whether an answer tells an error code. */
    static boolean tells(CasePackage casePackage, Optional<String> answer) {
        try {
            return answer.flatMap(text -> code(casePackage, text)).isPresent();
        } catch (MappingFault unreadable) {
            return false;
        }
    }

    private static Optional<String> code(CasePackage casePackage, String answer) {
        AnswerDocument document = read(answer);
        return casePackage.manifest().answer().error().stream()
                .flatMap(pointer -> document.at(pointer).stream())
                .findFirst();
    }

    private static AnswerDocument read(String answer) {
        return AnswerDocument.read(new Answer(REFUSED, "", answer.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Finding> finding(CasePackage casePackage, String file, ErrorTable errors) {
        try {
            return casePackage
                    .content()
                    .text(file)
                    .flatMap(answer -> code(casePackage, answer))
                    .filter(code -> errors.of(code).isEmpty())
                    .map(code -> Finding.wrong(
                            file,
                            "its error code " + code + " does not stand in " + ErrorTable.FILE,
                            "add " + code + " there, with kind and sentence"));
        } catch (MappingFault unreadable) {
            return Optional.of(Finding.wrong(file, unreadable.text(), "correct it"));
        }
    }
}
