package io.squall.model;

import io.squall.model.Instance.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every way a world can say no: a fact about it, without a provider's code.
public sealed interface Rejection {

    /// This fact as an exception that ends the command.
    default Rejected raise() {
        return new Rejected(this);
    }

    // ---- who is asking

    /// No account has this appkey, or it is disabled.
    record AppkeyRefused(AppkeyId appkey, boolean known) implements Rejection {}

    /// No user has this name and this password; which of the two is wrong stays untold.
    record CredentialsRefused(String user) implements Rejection {}

    /// The user may not sign in.
    record UserDisabled(String user) implements Rejection {}

    /// The user has no role in the account.
    record NotAMember(String user, AccountId account) implements Rejection {}

    /// Nobody was ever given this token.
    record TokenUnknown() implements Rejection {}

    record TokenExpired(Instant at) implements Rejection {}

    /// The token was taken back, for one because the password changed.
    record TokenRevoked() implements Rejection {}

    /// The token was issued for another account.
    record TokenOfAnotherAccount() implements Rejection {}

    /// The role lets its holder read only.
    record RoleForbidsChanges(Role role) implements Rejection {}

    // ---- what is out of order

    /// A service that is needed does not answer.
    record ServiceDown(Service service) implements Rejection {}

    /// The database did not do what it was asked to.
    record DatabaseFailed(String detail) implements Rejection {}

    /// Nothing is: somebody asked for this to be rehearsed.
    ///
    /// @param code what it shall end in, as the provider calls it
    record Rehearsed(String code) implements Rejection {}

    /// A world has so many rehearsals at most that are not over.
    record TooManyRehearsals(int limit) implements Rejection {}

    // ---- any resource

    /// It does not exist, or belongs to someone else.
    record NoSuch(ResourceType type, String id) implements Rejection {}

    /// Several have this name.
    record Ambiguous(ResourceType type, String name) implements Rejection {}

    record AlreadyExists(ResourceType type, String name) implements Rejection {}

    /// Its state does not allow this.
    ///
    /// @param allowed the states that would
    record WrongState(ResourceType type, String id, Enum<?> actual, List<? extends Enum<?>> allowed)
            implements Rejection {
        public WrongState {
            allowed = List.copyOf(allowed);
        }
    }

    /// Something else still needs it.
    record InUse(ResourceType type, String id, String by) implements Rejection {}

    /// Whoever asks may see it but not change it.
    record NotYours(ResourceType type, String id) implements Rejection {}

    /// It is protected against deletion.
    record Protected(ResourceType type, String id) implements Rejection {}

    /// The account would have more than it may.
    ///
    /// @param limit how many or how much the account may have
    /// @param used how many or how much it has
    /// @param wanted how many or how much more was asked for
    record QuotaExceeded(Quota quota, long limit, long used, long wanted) implements Rejection {}

    /// A text is longer than the service takes.
    ///
    /// @param limit in characters
    record TextTooLong(ResourceType type, String field, int limit) implements Rejection {}

    record ForbiddenCharacters(ResourceType type, String field, String value) implements Rejection {}

    record OutOfRange(ResourceType type, String field, long value, long min, long max) implements Rejection {}

    // ---- instances

    /// The name is too long for the operating system.
    ///
    /// @param limit in characters, for this operating system
    record InstanceNameTooLong(String name, int limit) implements Rejection {}

    /// The flavor's root disk is a volume, and nobody said how big it shall be.
    record RootDiskSizeMissing(String flavor) implements Rejection {}

    /// The instance would not have what its image needs.
    ///
    /// @param need what the image needs: "a root disk of at least 50 GB"
    record ImageNeeds(ImageId image, String need) implements Rejection {}

    record TaskRunning(InstanceId instance, Task.Kind task) implements Rejection {}

    record SameFlavor(FlavorId flavor) implements Rejection {}

    /// A root disk cannot move between a host and the block storage.
    record RootDiskCannotMove(String from, String to) implements Rejection {}

    /// What only those are told whose instances come with passwords and disks of their choice.
    sealed interface OfSetUps extends Rejection {}

    /// The password is not as the operating system asks.
    record PasswordRefused(int min, int max, int kinds) implements OfSetUps {}

    /// Windows takes passwords and no key pairs.
    record KeyPairOnWindows() implements OfSetUps {}

    /// The image is there, but is not of the kind that was asked for.
    record ImageOfOtherKind(ImageId image, String actual) implements OfSetUps {}

    /// The instance does not have what the image needs.
    record CannotRun(InstanceId instance, ImageId image, String need) implements OfSetUps {}

    /// The operating system of the instance knows nothing of it.
    record NotSupportedByImage(InstanceId instance) implements OfSetUps {}

    /// A size, or another limit, would get smaller.
    record Shrinking(ResourceType type, String id, String what) implements OfSetUps {}

    /// The instance still has volumes that were bought apart.
    record HasVolumes(InstanceId instance) implements OfSetUps {}

    /// An auto scaling group has the instance.
    record InScalingGroup(InstanceId instance) implements OfSetUps {}

    /// There is no such bandwidth to have.
    ///
    /// @param max in Mbps, for what the account pays
    record BandwidthOutOfRange(int mbps, int min, int max) implements OfSetUps {}

    /// A time span does not lie within the time that is paid for.
    record SpanOutside(Instant from, Instant until, Instant paidUntil) implements OfSetUps {}

    /// The client's token was used before, for something else.
    record TokenReused(String token) implements OfSetUps {}

    // ---- zones

    record ZoneUnavailable(ZoneId zone) implements Rejection {}

    // ---- volumes

    record OtherZone(VolumeId volume, ZoneId volumeZone, ZoneId instanceZone) implements Rejection {}

    /// All device names of the instance are taken.
    record NoDeviceLeft(InstanceId instance) implements Rejection {}

    /// A root volume stays with its instance.
    record RootVolumeStays(VolumeId volume) implements Rejection {}

    // ---- elastic volumes, which are bought and attached on their own

    /// What only those are told who buy volumes apart from instances.
    sealed interface OfElasticVolumes extends Rejection {}

    /// The volume comes and goes with its instance.
    record VolumeFixed(VolumeId volume) implements OfElasticVolumes {}

    record OtherProject(VolumeId volume, InstanceId instance) implements OfElasticVolumes {}

    record NotAttached(VolumeId volume) implements OfElasticVolumes {}

    /// The instance would have more elastic volumes than it may.
    record TooManyVolumes(InstanceId instance, int limit) implements OfElasticVolumes {}

    record VolumeNotLarger(VolumeId volume, int presentGb, int wantedGb) implements OfElasticVolumes {}

    /// The volume was bought so shortly before that its order is not settled.
    record OrderNotSettled(VolumeId volume) implements OfElasticVolumes {}

    // ---- snapshots

    /// What only those are told who work with snapshots.
    sealed interface OfSnapshots extends Rejection {}

    /// The volume lies on the host of its instance.
    record VolumeOnHost(VolumeId volume) implements OfSnapshots {}

    /// Nothing is stored of the volume.
    record NothingStored(VolumeId volume) implements OfSnapshots {}

    /// A snapshot of the volume is being taken.
    record SnapshotRunning(VolumeId volume) implements OfSnapshots {}

    record SnapshotOfRootDisk(SnapshotId snapshot) implements OfSnapshots {}

    record SmallerThanSnapshot(SnapshotId snapshot, int wantedGb, int neededGb) implements OfSnapshots {}

    record SnapshotOfAnotherVolume(SnapshotId snapshot, VolumeId volume) implements OfSnapshots {}

    /// A policy takes snapshots of the volume already.
    record VolumeHasPolicy(VolumeId volume, SnapshotPolicyId policy) implements OfSnapshots {}

    // ---- images that are shared

    /// What only those are told who share images.
    sealed interface OfSharedImages extends Rejection {}

    /// There is no such account to share with.
    record UnknownRecipient(String account) implements OfSharedImages {}

    /// The image would be shared with more accounts than it may.
    record SharedTooWidely(ImageId image, int limit) implements OfSharedImages {}

    /// The account has the image anyway.
    record RecipientIsOwner(String account) implements OfSharedImages {}

    /// Other accounts may still use the image.
    record ImageShared(ImageId image) implements OfSharedImages {}

    // ---- networks

    record NetworkHasNoSubnet(NetworkId network) implements Rejection {}

    /// Instances cannot stand on the provider's external network.
    record NetworkIsExternal(NetworkId network) implements Rejection {}

    record SubnetOfAnotherNetwork(SubnetId subnet, NetworkId network) implements Rejection {}

    /// Nobody has an address left to give.
    ///
    /// @param where the subnet or pool
    record NoFreeAddress(String where) implements Rejection {}

    /// The account sees no external network.
    record NoExternalNetwork() implements Rejection {}

    /// What only those are told who make networks themselves.
    sealed interface OfNetworks extends Rejection {}

    /// Networks cannot lie there, or be as large or small.
    record NetworkBlockRefused(Cidr cidr) implements OfNetworks {}

    /// The subnet does not lie in the block of its network, or is too large or too small.
    record SubnetBlockRefused(Cidr cidr) implements OfNetworks {}

    record SubnetsOverlap(Cidr cidr, Cidr other) implements OfNetworks {}

    /// Instances of another zone stand on the subnet.
    record SubnetInOtherZone(SubnetId subnet, ZoneId zone) implements OfNetworks {}

    /// An instance stays on the network that it was built on.
    record InstanceOnOtherNetwork(InstanceId instance, NetworkId network) implements OfNetworks {}

    /// No route is needed to where packets come without one.
    record DestinationInside(Cidr destination, NetworkId network) implements OfNetworks {}

    /// There is nothing to which a route could lead.
    record NoSuchHub(String hub) implements OfNetworks {}

    record TooManyRoutesTo(String hub, int limit) implements OfNetworks {}

    /// What only those are told who choose an address themselves.
    sealed interface OfChosenAddresses extends Rejection {}

    record AddressOutside(Ipv4Address address, SubnetId subnet) implements OfChosenAddresses {}

    /// No host can have it.
    record AddressReserved(Ipv4Address address, SubnetId subnet) implements OfChosenAddresses {}

    record AddressTaken(Ipv4Address address, SubnetId subnet) implements OfChosenAddresses {}

    // ---- network interfaces, which are made and attached on their own

    /// What only those are told who make network interfaces.
    sealed interface OfInterfaces extends Rejection {}

    record InterfaceAttached(PortId port, String device) implements OfInterfaces {}

    record InterfaceNotAttached(PortId port, InstanceId instance) implements OfInterfaces {}

    /// The interface came with its instance and goes with it.
    record InterfaceStays(PortId port) implements OfInterfaces {}

    record InterfaceInOtherZone(PortId port, ZoneId zone, ZoneId instanceZone) implements OfInterfaces {}

    /// An interface has the address already.
    record AddressInUse(Ipv4Address address, SubnetId subnet) implements OfInterfaces {}

    /// An interface keeps the primary address that it was made with.
    record PrimaryAddress(Ipv4Address address, PortId port) implements OfInterfaces {}

    record AddressNotOnInterface(Ipv4Address address, PortId port) implements OfInterfaces {}

    // ---- floating IPs

    record AddressNotOnInstance(Ipv4Address address, InstanceId instance) implements Rejection {}

    /// The floating IP leads somewhere already.
    record AlreadyAssociated(Ipv4Address floatingIp) implements Rejection {}

    /// A floating IP leads to that address already.
    record AddressHasFloatingIp(Ipv4Address address) implements Rejection {}

    record NotAssociated(Ipv4Address floatingIp) implements Rejection {}

    /// No router connects the subnet with the pool.
    record NoRoute(SubnetId subnet, NetworkId pool) implements Rejection {}

    /// What only those are told who pay for floating IPs.
    sealed interface OfPaidAddresses extends Rejection {}

    /// It leads nowhere, and there is no money for that.
    record AddressUnpaid(Ipv4Address floatingIp) implements OfPaidAddresses {}

    /// A floating IP leads to the instance already.
    record InstanceHasFloatingIp(InstanceId instance) implements OfPaidAddresses {}

    /// The instance has no public address of its own.
    record NoOwnAddress(InstanceId instance) implements OfPaidAddresses {}

    /// The account has asked for as many addresses as it may on one day.
    ///
    /// @param what what was asked for: "floating IPs"
    record DailyLimitReached(String what, long limit, long used, long wanted) implements OfPaidAddresses {}

    // ---- key pairs

    record NotAPublicKey(String name) implements Rejection {}

    // ---- security groups

    /// The group that every account has keeps its name, and no other may take it.
    record DefaultGroup(SecurityGroupId group) implements Rejection {}

    record AlreadyOnInstance(String group, InstanceId instance) implements Rejection {}

    record PortRangeInvalid(String detail) implements Rejection {}

    record PrefixOfOtherFamily(String prefix, IpPrefix.Family family) implements Rejection {}

    record DuplicateRule(SecurityGroupRuleId existing) implements Rejection {}

    /// What only those are told who put rules in an order.
    sealed interface OfOrderedRules extends Rejection {}

    /// The rules have been changed since.
    record RulesChanged(SecurityGroupId group, long expected, long actual) implements OfOrderedRules {}

    /// There is no such place among the rules.
    ///
    /// @param max the last place; below 0, if there is none
    record NoSuchPosition(SecurityGroupId group, int position, int max) implements OfOrderedRules {}

    /// Groups of different projects know nothing of each other.
    record GroupOfOtherProject(SecurityGroupId group, ProjectId project) implements OfOrderedRules {}

    // ---- jobs

    /// What only those are told whose requests become jobs.
    sealed interface OfJobs extends Rejection {}

    /// Something is being done to the resource.
    record JobRunning(ResourceType type, String id, JobId job) implements OfJobs {}

    // ---- load balancers

    record ServicePortTaken(int port) implements Rejection {}

    record MemberOutsideNetwork(InstanceId instance, NetworkId network) implements Rejection {}

    record AlreadyAMember(InstanceId instance) implements Rejection {}

    record LastListener(LoadBalancerId loadBalancer) implements Rejection {}

    record TimeoutBeyondPeriod(int timeoutSeconds, int periodSeconds) implements Rejection {}

    /// What only those are told whose load balancers are of several kinds.
    sealed interface OfBalancers extends Rejection {}

    /// The load balancer is there, but of another kind.
    record BalancerOfOtherKind(LoadBalancerId loadBalancer, LoadBalancer.Kind actual) implements OfBalancers {}

    /// It is reached from its network only, and so does not have what is reached from everywhere.
    record BalancerIsInternal(LoadBalancerId loadBalancer) implements OfBalancers {}

    /// No load balancer of this kind and in this place takes such connections.
    record ProtocolNotTaken(LoadBalancerId loadBalancer, Listener.Protocol protocol) implements OfBalancers {}

    /// The listener is there, but looks at something else.
    record ListenerOfOtherLayer(ListenerId listener, Listener.Layer actual) implements OfBalancers {}

    /// The instance is not behind it.
    record NotBehind(InstanceId instance, LoadBalancerId loadBalancer) implements OfBalancers {}

    // ---- signed requests

    /// What only the door to a signed API says.
    sealed interface OfSignedRequests extends Rejection {}

    /// No key has this identifier, or it is disabled.
    record AccessKeyRefused(AccessKeyId key, boolean known) implements OfSignedRequests {}

    /// The request's time is too far from the world's.
    record ClockSkewed(Instant sent, Instant now, Duration allowed) implements OfSignedRequests {}

    /// The one-time number was used before.
    record Replayed(String nonce) implements OfSignedRequests {}

    /// The session token does not go with the key.
    record SessionTokenRefused(String why) implements OfSignedRequests {}

    record SecondFactorMissing(String action) implements OfSignedRequests {}

    record AccountBlocked(AccountId account) implements OfSignedRequests {}

    /// The action is open to other accounts only.
    record ActionRestricted(String action) implements OfSignedRequests {}

    record ActionNotGranted(String action) implements OfSignedRequests {}

    /// Nobody but the account's owner may do this.
    record OwnerOnly(String action) implements OfSignedRequests {}

    /// A resource that the request names is not granted.
    ///
    /// @param otherActions whether others are granted on the resource
    record ResourceNotGranted(String resource, String action, boolean otherActions) implements OfSignedRequests {}

    /// The account sent more requests in this minute than it may.
    ///
    /// @param what the action that was called too often; every action, when absent
    record TooManyRequests(Optional<String> what, int limit) implements OfSignedRequests {}

    record UnderMaintenance(String action) implements OfSignedRequests {}

    // ---- purchases

    /// What only those are told who buy.
    sealed interface OfPurchases extends Rejection {}

    record IdentityNotVerified(AccountId account) implements OfPurchases {}

    record BalanceTooLow(long priceCents, long balanceCents) implements OfPurchases {}

    record SoldOut(ZoneId zone) implements OfPurchases {}

    /// An order of the account's waits for money.
    record OrderUnpaid(OrderId order) implements OfPurchases {}

    /// Nobody sells this combination.
    record NotForSale(String what) implements OfPurchases {}

    /// The resource is paid for in another way than this takes.
    record WrongCharging(ResourceType type, String id, Subscription.Charging actual) implements OfPurchases {}

    /// Those who pay for bandwidth as a whole cannot buy this.
    ///
    /// @param buying whether something new is bought, and not something there changed
    record BandwidthPackageHolder(AccountId account, boolean buying) implements OfPurchases {}

    /// An instance whose processors are shared stays as it is.
    record CoresShared(InstanceId instance) implements OfPurchases {}

    /// The price can be asked only by those who may change the size of root disks.
    record RootSizeNotOpen(AccountId account) implements OfPurchases {}
}
