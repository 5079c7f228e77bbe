package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.tencent.edition2017.action.DiskWords;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.instance.BuyInstances;
import io.squall.engine.instance.Choice;
import io.squall.engine.instance.Disk;
import io.squall.engine.instance.Disks;
import io.squall.engine.instance.Login;
import io.squall.errors.TencentError;
import io.squall.model.ImageId;
import io.squall.model.KeyPair;
import io.squall.model.ProjectId;
import io.squall.model.SecurityGroupId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parameters with which instances are bought: those of "RunInstances" of the edition in the CVM documentation.
final class Purchase {

    private static final int MAX_DISK_GB = 16_000;
    static final int STEP_GB = 10;
    private static final int USUAL_ROOT_GB = 50;
    private static final int MIN_ROOT_GB = 20;
    private static final int MAX_COUNT = 100;
    private static final int MAX_TOKEN = 64;
    private static final String USUAL_MODEL = "S1.SMALL1";
    private static final Pattern MODEL = Pattern.compile("[A-Z][A-Z0-9]*\\.[A-Z0-9]+");
    private static final String UNNAMED = "未命名";
    private static final String PLACEMENT = "Placement";
    private static final String LOGIN = "LoginSettings";

    private Purchase() {}

    static BuyInstances read(Parameters parameters) {
        var payment = Charges.payment(parameters);
        var zone = zone(parameters);
        var image = new ImageId(IdForm.IMAGE.one(parameters, "ImageId"));
        var internet = Charges.internet(parameters, payment.charging());
        services(parameters);
        return new BuyInstances(
                payment,
                InstanceName.optional(parameters).orElse(UNNAMED),
                Optional.of(zone),
                image,
                Optional.empty(),
                new Choice.Model(model(parameters)),
                disks(parameters),
                Places.optional(parameters, count(parameters)),
                internet,
                Charges.isReachable(parameters, internet),
                groups(parameters),
                login(parameters),
                Projects.optional(parameters.object(PLACEMENT)).orElse(ProjectId.DEFAULT),
                count(parameters),
                NamedErrors.calling(parameters, "InvalidClientToken.TooLong").optionalText("ClientToken", MAX_TOKEN));
    }

    /// `Placement.Zone`. There are no hosts for single customers, so none can be named.
    private static ZoneId zone(Parameters parameters) {
        var placement = parameters.object(PLACEMENT);
        var zone = new ZoneId(placement.text("Zone"));
        var host = IdForm.HOST.optional(placement, "HostId");
        var named = host.isPresent()
                ? host
                : IdForm.HOST.any(placement, "HostIds").stream().findFirst();
        if (named.isPresent()) {
            throw new Fault<>(
                            TencentError.RESOURCE_NOT_FOUND,
                            "host %s does not exist".formatted(named.get()),
                            Specific.named("InvalidHostId.NotFound"))
                    .raise();
        }
        return zone;
    }

    /// `InstanceType`, by its name.
    static String model(Parameters parameters) {
        var name = parameters.optionalText("InstanceType").orElse(USUAL_MODEL);
        if (!MODEL.matcher(name).matches()) {
            throw NamedErrors.calling(parameters, "InvalidInstanceType.Malformed")
                    .wrong("InstanceType", "must be like S1.SMALL1");
        }
        return name;
    }

    /// `SystemDisk` and `DataDisks`, of which there can be one.
    static Disks disks(Parameters parameters) {
        var root = parameters.object("SystemDisk");
        return new Disks(
                type(root),
                Optional.of(rootGb(parameters).orElse(USUAL_ROOT_GB)),
                dataDisk(parameters)
                        .map(data -> new Disk(sizeGb(data, 0).orElse(0), type(data)))
                        .filter(data -> data.sizeGb() > 0));
    }

    /// `SystemDisk.DiskSize` in GB.
    static Optional<Integer> rootGb(Parameters parameters) {
        return sizeGb(parameters.object("SystemDisk"), MIN_ROOT_GB);
    }

    /// The one element of `DataDisks`.
    static Optional<Parameters> dataDisk(Parameters parameters) {
        var disks = parameters.optionalObjects("DataDisks");
        if (disks.size() > 1) {
            throw parameters.wrong(Flaw.TOO_MANY, "DataDisks", "has more than 1 elements");
        }
        return disks.stream().findFirst();
    }

    private static Volume.Type type(Parameters disk) {
        return disk.optionalChoice("DiskType", DiskWords.TYPES).orElse(Volume.Type.LOCAL_HDD);
    }

    /// `DiskSize` in GB.
    static Optional<Integer> sizeGb(Parameters disk, int min) {
        return disk.optionalInteger("DiskSize", min, MAX_DISK_GB).map(size -> {
            if (size % STEP_GB != 0) {
                throw disk.wrong(Flaw.UNSUPPORTED, "DiskSize", "must be a multiple of %d".formatted(STEP_GB));
            }
            return size;
        });
    }

    static int count(Parameters parameters) {
        return parameters.optionalInteger("InstanceCount", 1, MAX_COUNT).orElse(1);
    }

    private static List<SecurityGroupId> groups(Parameters parameters) {
        var groups = IdForm.SECURITY_GROUP.any(parameters, "SecurityGroupIds");
        if (groups.size() > 1) {
            throw parameters.wrong(Flaw.TOO_MANY, "SecurityGroupIds", "has more than 1 elements");
        }
        return groups.stream().map(SecurityGroupId::new).toList();
    }

    /// `LoginSettings`: one way to get in, or that of the image.
    static Login login(Parameters parameters) {
        var login = parameters.object(LOGIN);
        var password = login.optionalText("Password");
        var keys = IdForm.KEY_PAIR.any(login, "KeyIds");
        if (keys.size() > 1) {
            throw login.wrong(Flaw.TOO_MANY, "KeyIds", "has more than 1 elements");
        }
        if (password.isPresent() && !keys.isEmpty()) {
            throw login.wrong(Flaw.CONFLICTING, "KeyIds", "and Password exclude each other");
        }
        if (login.bool("KeepImageLogin", false) && (password.isPresent() || !keys.isEmpty())) {
            throw login.wrong(Flaw.CONFLICTING, "KeepImageLogin", "excludes Password and KeyIds");
        }
        return new Login(keys.stream().findFirst().map(KeyPair.Key::new), password);
    }

    /// `EnhancedService`, of which nothing is seen from outside.
    static void services(Parameters parameters) {
        parameters.object("EnhancedService.SecurityService").optionalBoolean("Enabled");
        parameters.object("EnhancedService.MonitorService").optionalBoolean("Enabled");
    }
}
