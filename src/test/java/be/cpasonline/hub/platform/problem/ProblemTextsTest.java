package be.cpasonline.hub.platform.problem;

import be.cpasonline.hub.console.OperationIssue;
import be.cpasonline.hub.followup.FollowUpIssue;
import be.cpasonline.hub.intake.IntakeIssue;
import be.cpasonline.hub.platform.language.BundleFiles;
import be.cpasonline.hub.platform.soap.SoapIssue;
import be.cpasonline.hub.pull.PullIssue;
import be.cpasonline.hub.status.StatusIssue;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    @Test
    void everyProblemHasItsTextsInEveryLanguageAndNoTextIsLeftOver() {
        Stream<String> problems = Arrays.stream(ProblemType.values())
                .flatMap(type -> Stream.of(".title", ".detail").map(part -> "problem." + type.code() + part));
        Stream<String> types = Arrays.stream(IssueType.values()).map(type -> "issueType." + type.word());
        Stream<String> issues = Stream.<IssueCode[]>of(
                        RequestIssue.values(),
                        IntakeIssue.values(),
                        OperationIssue.values(),
                        StatusIssue.values(),
                        SoapIssue.values(),
                        FollowUpIssue.values(),
                        PullIssue.values())
                .flatMap(Arrays::stream)
                .map(issue -> "issue." + issue.code())
                .distinct();
        BundleFiles.holdExactly("problems", Stream.of(problems, types, issues).flatMap(keys -> keys));
    }
}
