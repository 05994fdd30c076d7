package id.slrt.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what, by intent: what a page or call needs ({@link Allowed}), and what a facade asks of its viewer
 * ({@link Viewer#may}). An area or an agency limits it further. Shown to the administrator at {@code /users/permissions}.
 */
public enum Permission {
    MANAGE_USERS(Role.ADMIN),
    READ_AUDIT_TRAIL(Role.AUDITOR),
    SEE_WHO_LOOKED(Role.MANAGER, Role.AUDITOR),
    SEE_REMINDERS(Role.MANAGER, Role.LEADER, Role.ADMIN),
    SEARCH_PEOPLE(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    REGISTER_PEOPLE(Role.FRONT_OFFICE, Role.FACILITATOR),
    CORRECT_PEOPLE(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    IDENTIFY_PEOPLE(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    DECIDE_DUPLICATES(Role.BACK_OFFICE, Role.MANAGER),
    IMPORT_REGISTRY(Role.MANAGER, Role.ADMIN),
    READ_IMPORTS(Role.BACK_OFFICE, Role.MANAGER, Role.ADMIN),
    READ_REGISTRY_CHANGES(Role.BACK_OFFICE, Role.MANAGER),
    WORK_ON_CASES(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    EXPORT_CASES(Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    FOLLOW_DROPPED_PEOPLE(Role.BACK_OFFICE, Role.MANAGER),
    VISIT_HOMES(Role.MANAGER, Role.FACILITATOR),
    HAND_OVER_PEOPLE(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.AGENCY),
    RECEIVE_PEOPLE(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    REFER_NEEDS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    READ_REFERRALS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR, Role.AGENCY),
    ANSWER_REFERRALS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.AGENCY),
    REVOKE_REFERRALS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    LINK_PARTNERS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    EXPORT_REFERRALS(Role.MANAGER),
    SEE_OVERDUE(Role.MANAGER, Role.AGENCY),
    READ_CLOCKS(Role.MANAGER, Role.ADMIN, Role.AUDITOR),
    EDIT_ROUTING(Role.MANAGER, Role.ADMIN),
    READ_PARTNER_FIGURES(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.AGENCY, Role.LEADER, Role.ADMIN),
    ISSUE_LETTERS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    EDIT_LETTERS(Role.ADMIN),
    READ_ATTACHMENTS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR, Role.AGENCY),
    TAKE_CALLS(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    READ_REPLIES(Role.FRONT_OFFICE, Role.MANAGER),
    REACH_APPLICANTS(Role.FRONT_OFFICE, Role.MANAGER, Role.FACILITATOR),
    EDIT_MESSAGES(Role.ADMIN),
    OPERATE_MESSAGES(Role.ADMIN),
    READ_INDICATORS(Role.MANAGER, Role.LEADER, Role.ADMIN, Role.AUDITOR),
    OPEN_LISTS(Role.MANAGER, Role.LEADER, Role.AUDITOR),
    ENTER_FIGURES(Role.MANAGER, Role.ADMIN),
    EDIT_INDICATORS(Role.ADMIN),
    CLOSE_MONTHS(Role.MANAGER, Role.LEADER, Role.ADMIN);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    public boolean isOf(Role role) {
        return roles.contains(role);
    }
}
