package id.slrt.intake.change;

import id.slrt.intake.CaseFile;
import id.slrt.intake.Complaint;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;

/** A complaint and what it is to say. */
record ComplaintChange(Complaint before, String text) {
    static ComplaintChange of(CaseChange form, CaseFile file, Inputs inputs) {
        Complaint one = file.complaints().stream()
                .filter(said -> form.complaint() != null && form.complaint().equals(said.id()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("complaint", "complaint_not_here"));
        return new ComplaintChange(one, inputs.required("value", form.value(), 2000));
    }
}
