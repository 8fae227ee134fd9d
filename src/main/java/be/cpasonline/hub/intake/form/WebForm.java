package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import java.util.Set;

/** The person's pages as a system that submits applications: to the register it is one among others. */
final class WebForm {
    static final CallingSystem SYSTEM = new CallingSystem(
            "hub-web-form", "The hub's own form", Set.of(Permission.SUBMIT_APPLICATIONS), Set.of("*"));

    private WebForm() {}
}
