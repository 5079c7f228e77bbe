package io.squall.dialect.tencent.edition2017.action;

import io.squall.dialect.tencent.parameter.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The form of identifiers of one kind. The older ones are none here.
public enum IdForm {
    INSTANCE("ins", "InvalidInstanceId.Malformed"),
    IMAGE("img", "InvalidImageId.Malformed"),
    KEY_PAIR("skey", "InvalidKeyPairId.Malformed"),
    HOST("host", "InvalidHostId.Malformed"),
    NETWORK("vpc", "InvalidVpcId.Malformed"),
    SUBNET("subnet", "InvalidSubnetId.Malformed"),
    SECURITY_GROUP("sg", "InvalidSgId.Malformed");

    private static final int MAX = 100;

    private final String prefix;
    private final Pattern pattern;
    private final String malformed;

    IdForm(String prefix, String malformed) {
        this.prefix = prefix;
        this.pattern = Pattern.compile(prefix + "-[0-9a-z]{8}");
        this.malformed = malformed;
    }

    /// The identifier in a parameter, which must be there.
    public String one(Parameters parameters, String name) {
        return checked(parameters, name, parameters.text(name));
    }

    public Optional<String> optional(Parameters parameters, String name) {
        return parameters.optionalText(name).map(id -> checked(parameters, name, id));
    }

    /// Those of a list that has at least one, each once.
    public List<String> some(Parameters parameters, String name) {
        return checked(parameters, name, parameters.texts(name, MAX));
    }

    /// Those of a list that may be empty, each once.
    public List<String> any(Parameters parameters, String name) {
        return checked(parameters, name, parameters.optionalTexts(name, MAX));
    }

    private List<String> checked(Parameters parameters, String name, List<String> ids) {
        return ids.stream().map(id -> checked(parameters, name, id)).distinct().toList();
    }

    /// The identifier, if it has this form.
    public String checked(Parameters parameters, String name, String id) {
        if (!pattern.matcher(id).matches()) {
            throw NamedErrors.calling(parameters, malformed)
                    .wrong(name, "must be like %s-1a2b3c4d, not %s".formatted(prefix, id));
        }
        return id;
    }
}
