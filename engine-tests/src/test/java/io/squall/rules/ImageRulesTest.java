package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static io.squall.rules.TestWorld.LINUX;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.image.ChangeImage;
import io.squall.engine.image.CopyImages;
import io.squall.engine.image.DeleteOwnImage;
import io.squall.engine.image.ListImagesBy;
import io.squall.engine.image.ListImagesBy.Reason;
import io.squall.engine.image.ListUsableImages;
import io.squall.engine.image.ListUsableImages.Usable;
import io.squall.engine.image.ReadOwnImages;
import io.squall.engine.image.Recipient;
import io.squall.engine.image.ShareImage;
import io.squall.engine.image.UnshareImage;
import io.squall.engine.instance.CreateNamedImage;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Quota;
import io.squall.model.RegionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well.
class ImageRulesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN  | INSTANCE | NAME    | IMAGES | REJECTION
            IMAGE | none     | retired | 1      | ServiceDown IMAGE
            -     | none     | retired | 1      | NoSuch instance
            -     | ACTIVE   | retired | 1      | WrongState instance ACTIVE
            -     | STOPPED  | retired | 1      | AlreadyExists
            -     | STOPPED  | web-1   | 1      | QuotaExceeded IMAGES
            -     | STOPPED  | web-1   | 2      | accepted
            """)
    void making_an_image_is_refused_by_descending_precedence(
            String down, String stage, String name, int limit, String rejection) {
        var instance = stages.instance(stage);
        world.limit(Quota.IMAGES, limit);
        world.down(down);

        assertThat(shortened(world.outcome(ALICE, new CreateNamedImage(instance, name, "for the web"))))
                .isEqualTo(rejection);
    }

    private static String shortened(String words) {
        return words.startsWith("NoSuch") ? words.substring(0, words.lastIndexOf(' ')) : words;
    }

    /// An image of Alice's, made of an instance of hers.
    private ImageId made(String stage) {
        return switch (stage) {
            case "none" -> new ImageId("none");
            case "bobs" -> new ImageId("bobs");
            case "public" -> LINUX;
            case "retired" -> new ImageId("retired");
            default -> {
                var image = world.run(new CreateNamedImage(stages.instance("STOPPED"), "web-1", ""));
                if (!stage.equals("creating")) {
                    world.settle(LONG);
                }
                if (stage.equals("shared")) {
                    world.run(new ShareImage(image.id(), List.of(bob())));
                }
                yield image.id();
            }
        };
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            IMAGE    | REJECTION
            none     | NoSuch image
            bobs     | NoSuch image
            public   | NoSuch image
            creating | WrongState image QUEUED
            shared   | ImageShared
            ready    | accepted
            """)
    void only_what_is_ones_own_and_ready_and_not_shared_is_deleted(String stage, String rejection) {
        assertThat(shortened(world.outcome(ALICE, new DeleteOwnImage(made(stage)))))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            IMAGE    | CHANGING      | SHARING          | UNSHARING
            none     | NoSuch image  | NoSuch image     | NoSuch image
            bobs     | NoSuch image  | NoSuch image     | NoSuch image
            public   | NotYours      | NotYours         | NotYours
            creating | WrongState image QUEUED | WrongState image QUEUED | WrongState image QUEUED
            ready    | accepted      | accepted         | accepted
            """)
    void only_what_is_ones_own_and_ready_is_changed(String stage, String changing, String sharing, String unsharing) {
        var image = made(stage);

        assertThat(outcome(new ChangeImage(image, Optional.of("web-2"), Optional.empty())))
                .isEqualTo(changing);
        assertThat(outcome(new ShareImage(image, List.of(bob())))).isEqualTo(sharing);
        assertThat(outcome(new UnshareImage(image, List.of(bob())))).isEqualTo(unsharing);
    }

    private String outcome(Command<?> command) {
        return shortened(world.outcome(ALICE, command));
    }

    private static Recipient bob() {
        return new Recipient("bob", account -> account.equals(BOB.account()));
    }

    private static Recipient stranger(int number) {
        return new Recipient("stranger" + number, account -> false);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            IMAGE    | REJECTION
            none     | NoSuch image
            bobs     | NoSuch image
            public   | NoSuch image
            creating | accepted
            """)
    void whatever_is_ones_own_is_read(String stage, String rejection) {
        var image = made(stage);

        assertThat(outcome(new ReadOwnImages(List.of(new ImageId("retired"), image))))
                .isEqualTo(rejection);
    }

    @Test
    void what_is_usable_says_why() {
        var image = made("ready");
        world.run(new ShareImage(image, List.of(bob())));

        assertThat(world.run(BOB, new ListUsableImages()))
                .filteredOn(usable -> Set.of(image, LINUX, new ImageId("bobs"))
                        .contains(usable.image().id()))
                .extracting(Usable::reason)
                .containsExactlyInAnyOrder(Reason.SHARED, Reason.PUBLIC, Reason.OWNED);
    }

    @Test
    void an_image_is_shared_with_accounts_that_exist_and_no_more_than_fifty() {
        var image = made("ready");
        var crowd = IntStream.rangeClosed(0, Image.MAX_SHARES)
                .mapToObj(ImageRulesTest::stranger)
                .toList();

        assertThat(outcome(new ShareImage(image, crowd))).isEqualTo("SharedTooWidely");
        assertThat(outcome(new ShareImage(image, List.of(stranger(1))))).isEqualTo("UnknownRecipient");
        assertThat(outcome(new ShareImage(
                        image, List.of(new Recipient("alice", account -> account.equals(ALICE.account()))))))
                .isEqualTo("RecipientIsOwner");
        assertThat(outcome(new UnshareImage(image, List.of(stranger(1))))).isEqualTo("UnknownRecipient");
    }

    @Test
    void who_is_lent_an_image_sees_it_until_it_is_taken_back() {
        var image = made("ready");

        world.run(new ShareImage(image, List.of(bob(), bob())));
        assertThat(world.get(Kinds.IMAGES, image).sharedWith())
                .containsExactly(new Image.Share(BOB.account(), world.now()));
        assertThat(shared()).containsExactly(image);
        world.run(new UnshareImage(image, List.of(bob())));
        assertThat(shared()).isEmpty();
    }

    private List<ImageId> shared() {
        return world.run(BOB, new ListImagesBy(Reason.SHARED)).stream()
                .map(Image::id)
                .toList();
    }

    @Test
    void a_name_belongs_to_one_image_of_an_account() {
        var image = made("ready");

        assertThat(outcome(new ChangeImage(image, Optional.of("retired"), Optional.empty())))
                .isEqualTo("AlreadyExists");
        assertThat(outcome(new ChangeImage(image, Optional.of("web-1"), Optional.of("same name"))))
                .isEqualTo("accepted");
        assertThat(outcome(new ChangeImage(image, Optional.of("bobs"), Optional.empty())))
                .isEqualTo("accepted");
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            IMAGE    | IMAGES | REJECTION
            none     | 0      | NoSuch image
            bobs     | 0      | NoSuch image
            public   | 0      | NotYours
            creating | 0      | WrongState image QUEUED
            ready    | 0      | QuotaExceeded IMAGES
            ready    | 1      | accepted
            """)
    void copying_is_refused_by_descending_precedence(String stage, int limit, String rejection) {
        var image = made(stage);
        world.limit(Quota.IMAGES, limit);

        assertThat(outcome(new CopyImages(List.of(image), ALICE.region(), List.of(new RegionId("KR2")))))
                .isEqualTo(rejection);
    }

    @Test
    void a_copy_is_ready_when_the_image_is_again() {
        var image = made("ready");
        var far = new RegionId("KR2");

        world.run(new CopyImages(List.of(image), ALICE.region(), List.of(far)));

        assertThat(world.get(Kinds.IMAGES, image).state()).isEqualTo(Image.State.UPLOADING);
        assertThat(world.all(Kinds.IMAGES).getLast())
                .returns(Image.State.IMPORTING, Image::state)
                .returns(Set.of(far), Image::regions);
        world.settle(LONG);
        assertThat(world.get(Kinds.IMAGES, image).state()).isEqualTo(Image.State.ACTIVE);
        assertThat(world.all(Kinds.IMAGES).getLast().state()).isEqualTo(Image.State.ACTIVE);
    }
}
