package be.cpasonline.hub.followup.receipt;

import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.register.Receipt;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells somebody who was shown a receipt whether it is genuine: a landlord, a court, another centre. */
@Service
public class ReceiptCheck {
    private final Register register;

    ReceiptCheck(Register register) {
        this.register = register;
    }

    /**
     * Checks a receipt.
     *
     * @param reference as typed, whatever its case and spacing
     * @param seal as typed, whatever its case and spacing
     * @return what a genuine receipt proves; empty where the reference is unknown and where the seal is not its own,
     *     so that nobody can find out which references there are
     */
    public Optional<Genuine> check(String reference, String seal) {
        return SealText.parse(seal)
                .flatMap(typed -> register.find(reference, typed))
                .map(Registered::receipt)
                .map(Genuine::of);
    }

    /**
     * What a genuine receipt proves: that somebody asked for help, when and where; not who, nor for what.
     *
     * @param submittedAt the instant of submission, in Brussels time
     * @param receivedOn the legal date of reception
     * @param centre the centre presumed competent
     */
    public record Genuine(OffsetDateTime submittedAt, LocalDate receivedOn, CentreName centre) {
        static Genuine of(Receipt receipt) {
            return new Genuine(receipt.submittedAt(), receipt.receivedOn(), receipt.centre());
        }
    }
}
