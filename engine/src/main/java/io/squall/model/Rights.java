package io.squall.model;

import io.squall.model.AccessPolicy.Grant;
import java.util.List;

/// What someone may do in an account. All that is granted nowhere is forbidden.
public record Rights(List<Grant> granted) {

    public static final Rights NONE = new Rights(List.of());

    public Rights {
        granted = List.copyOf(granted);
    }

    public boolean cover(String action) {
        return granted.stream().anyMatch(grant -> grant.covers(action));
    }

    public boolean cover(String action, String resource) {
        return granted.stream().anyMatch(grant -> grant.covers(action) && grant.isOn(resource));
    }

    /// Whether they allow anything at all with the resource.
    public boolean mention(String resource) {
        return granted.stream().anyMatch(grant -> grant.isOn(resource));
    }
}
