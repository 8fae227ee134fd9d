package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.register.OwnApplication;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's own applications; for anybody else, a member of the same household too, they do not exist. */
@Component
class OwnApplications {
    private final Register register;

    OwnApplications(Register register) {
        this.register = register;
    }

    /** All of them, the newest first. */
    List<OwnApplication> of(Person person) {
        return register.ofPerson(person.niss());
    }

    /**
     * One of them.
     *
     * @throws ProblemException where the person has none with this reference
     */
    Registered find(String reference, Person person) {
        return register.find(reference)
                .filter(registered ->
                        of(person).stream().anyMatch(own -> own.applicationId().equals(registered.applicationId())))
                .orElseThrow(() -> new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of()));
    }
}
