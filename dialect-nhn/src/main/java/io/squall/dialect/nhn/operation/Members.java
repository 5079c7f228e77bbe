package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.floatingip.Pools.Pooled;
import io.squall.engine.identity.Grant;
import io.squall.engine.securitygroup.SecurityGroups.Ruled;
import io.squall.model.FloatingIp;
import io.squall.model.Instance;
import io.squall.model.IpPrefix;
import io.squall.model.Network;
import io.squall.model.Role;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.PortRange;
import io.squall.model.Volume;
import io.squall.model.Volume.Attachment;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The JSON objects that several operations answer with.
final class Members {

    private Members() {}

    /// "Issue Token": the token, and what it lets its holder do.
    static ObjectNode access(Grant grant) {
        var token = grant.token();
        var node = Json.object();
        var access = node.putObject("access");
        access.putObject("token")
                .put("expires", Wire.seconds(token.expiresAt()))
                .put("id", token.id().value())
                .put("issued_at", Wire.micros(token.issuedAt()));
        var user = access.putObject("user").put("id", token.user().value());
        user.putArray("roles").addObject().put("name", role(grant.role()));
        return node;
    }

    private static String role(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "project_admin";
            case READER -> "project_member";
        };
    }

    /// "List Instances": an instance in brief.
    static ObjectNode instance(Instance instance) {
        return Json.object()
                .put("id", instance.id().value())
                .put("name", instance.name())
                .put("status", Wire.status(instance));
    }

    /// "List Volumes".
    static ObjectNode volume(Volume volume) {
        var node = Json.object();
        var attachments = node.putArray("attachments");
        volume.attachment().ifPresent(attachment -> attachments.add(attachment(volume, attachment)));
        node.put("availabilityZone", volume.zone().value())
                .put("createdAt", Wire.micros(volume.createdAt()))
                .put("description", volume.description().orElse(null))
                .put("id", volume.id().value());
        node.set("metadata", Wire.strings(volume.metadata()));
        return node.put("name", volume.name())
                .put("size", volume.sizeGb())
                .put("status", Wire.status(volume.state()))
                .put("volumeType", Wire.volumeType(volume.type()));
    }

    /// The attachment's id is the volume's, as Cinder has it.
    private static ObjectNode attachment(Volume volume, Attachment attachment) {
        return Json.object()
                .put("device", attachment.device())
                .put("instanceId", attachment.instance().value())
                .put("attachmentId", volume.id().value());
    }

    /// "List Floating IP Pools".
    static ObjectNode pool(Network pool) {
        return Json.object().put("id", pool.id().value()).put("name", pool.name());
    }

    /// "List Floating IPs": where it leads is told only while it leads somewhere.
    static ObjectNode floatingIp(Pooled pooled) {
        var floatingIp = pooled.floatingIp();
        var node = Json.object()
                .put("id", floatingIp.id().value())
                .put("floatingIpAddress", floatingIp.address().toString());
        floatingIp.association().ifPresent(association -> {
            node.put("fixedIpAddress", association.fixedAddress().toString())
                    .put("portId", association.port().value());
            association.router().ifPresent(router -> node.put("routerId", router.value()));
        });
        node.set("pool", pool(pooled.pool()));
        return node.put("status", status(floatingIp));
    }

    private static String status(FloatingIp floatingIp) {
        return floatingIp.association().isPresent() ? "ACTIVE" : "DOWN";
    }

    /// "List Security Groups".
    static ObjectNode securityGroup(Ruled ruled) {
        var group = ruled.group();
        var node = Json.object()
                .put("description", group.description())
                .put("id", group.id().value())
                .put("name", group.name());
        node.set(
                "securityGroupRules",
                ruled.rules().stream()
                        .map(rule -> rule(rule).put("description", ""))
                        .collect(Json.toArray()));
        return node;
    }

    /// "List Security Group Rules".
    static ObjectNode rule(SecurityGroupRule rule) {
        return Json.object()
                .put("direction", Wire.lower(rule.direction()))
                .put("ethertype", Wire.ethertype(rule.family()))
                .put("id", rule.id().value())
                .put("portRangeMax", end(rule, PortRange::max))
                .put("portRangeMin", end(rule, PortRange::min))
                .put("protocol", rule.protocol().map(Wire::lower).orElse(null))
                .put("remoteGroupId", Wire.text(rule.remoteGroup()))
                .put("remoteIpPrefix", rule.remotePrefix().map(IpPrefix::text).orElse(null))
                .put("securityGroupId", rule.group().value());
    }

    private static @Nullable Integer end(SecurityGroupRule rule, Function<PortRange, Optional<Integer>> end) {
        return rule.ports().flatMap(end).orElse(null);
    }
}
