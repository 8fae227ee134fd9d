package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.version.FolderContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether {@code errors.yaml} knows the error codes in the answers of the examples. */
final class ErrorAnswers {
    private static final int REFUSED = 422;

    private ErrorAnswers() {}

    /** What it does not know; of an answer without an error code, nothing. */
    static List<Finding> findings(CasePackage casePackage, CompiledPackage compiled, String folder) {
        @Nullable String pointer = casePackage.manifest().answer().error();
        if (pointer == null) {
            return List.of();
        }
        return Optional.of(folder + "/answer." + compiled.application().extension())
                .filter(casePackage.content()::has)
                .flatMap(file -> finding(casePackage.content(), file, pointer, compiled.errors()))
                .stream()
                .toList();
    }

    /** Whether an answer tells an error code. */
    static boolean tells(CasePackage casePackage, Optional<String> answer) {
        @Nullable String pointer = casePackage.manifest().answer().error();
        try {
            return pointer != null
                    && answer.flatMap(text -> read(text).at(pointer)).isPresent();
        } catch (MappingFault unreadable) {
            return false;
        }
    }

    private static AnswerDocument read(String answer) {
        return AnswerDocument.read(new Answer(REFUSED, "", answer.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Finding> finding(FolderContent content, String file, String pointer, ErrorTable errors) {
        try {
            return read(content.text(file).orElse(""))
                    .at(pointer)
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
