package id.slrt.referral.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralAccess;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.referral.SeenReferral;
import id.slrt.referral.Transitions;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of one referral. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.ANSWER_REFERRALS)
class ReferralPages {
    private final Referrals referrals;
    private final ReferralMoves moves;
    private final Users users;
    private final District district;
    private final Pages pages;

    ReferralPages(Referrals referrals, ReferralMoves moves, Users users, District district, Pages pages) {
        this.referrals = referrals;
        this.moves = moves;
        this.users = users;
        this.district = district;
        this.pages = pages;
    }

    @Get("/referrals/{id}")
    HttpResponse<?> read(HttpRequest<?> request, long id, Viewer viewer) {
        return pages.show(
                request, "referral/referral", model(referrals.read(id, viewer), viewer, MoveForm.EMPTY, null));
    }

    @Post(value = "/referrals/{id}/{move}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, long id, String move, @Body Map<String, String> form, Viewer viewer) {
        Move wanted = Word.parse(Move.class, move);
        if (wanted == null) {
            throw Problem.notFound("no_move", move);
        }
        MoveForm details = new MoveForm(
                form.get("reason"),
                form.get("note"),
                form.get("outcome"),
                version(form),
                form.get("deliveredOn"),
                form.get("wanted"));
        try {
            moves.move(id, wanted, details, viewer);
            return pages.done("/referrals/" + id, "referral_" + Word.of(wanted));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(
                    request, "referral/referral", model(referrals.read(id, viewer), viewer, details, wanted), problem);
        }
    }

    private static @Nullable Integer version(Map<String, String> form) {
        Inputs inputs = new Inputs();
        Integer version = inputs.version(form.get("version"));
        inputs.orThrow();
        return version;
    }

    private Map<String, Object> model(SeenReferral seen, Viewer viewer, MoveForm form, @Nullable Move tried) {
        Referral referral = seen.referral();
        Map<String, Object> model = new HashMap<>();
        model.put("referral", referral);
        model.put("person", seen.person());
        model.put("file", seen.file());
        model.put("service", district.service(referral.service()).orElseThrow());
        model.put("district", district);
        model.put("desk", viewer.may(Permission.REVOKE_REFERRALS));
        model.put(
                "possible",
                Transitions.possible(referral.state()).stream()
                        .filter(move -> ReferralAccess.may(referral, move, viewer))
                        .toList());
        model.put(
                "colleagues",
                referral.state().open() && ReferralAccess.may(referral, Move.CLAIM, viewer)
                        ? users.colleagues(referral.agency())
                        : List.of());
        model.put("form", form);
        model.put("tried", tried == null ? "" : Word.of(tried));
        model.put("errors", List.of());
        return model;
    }
}
