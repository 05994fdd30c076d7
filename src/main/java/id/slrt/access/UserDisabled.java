package id.slrt.access;

/** An account was disabled by somebody: what its user had in hand goes on with others. */
public record UserDisabled(long userId, String displayName, Viewer by) {}
