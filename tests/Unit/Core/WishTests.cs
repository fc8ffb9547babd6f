using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>What a visitor wants, as whoever looks at the queue is told it.</summary>
public sealed class WishTests
{
    private const string Invoice = "My invoice of March is wrong, I was charged twice.";

    [Fact]
    public void It_is_what_the_visitor_said_at_greatest_length_whatever_was_asked_and_answered_afterwards()
    {
        var stage = new Stage();

        stage.Does(Stage.Writes(Invoice)).Does(Stage.Writes("vera@example.com")).Does(Stage.Handoff(stage.Head.Epoch));

        Assert.Equal(new(Invoice, 2), stage.Head.Wish);
        Assert.NotEqual(Invoice, stage.Head.Preview?.Text);
    }

    [Fact]
    public void Of_two_as_long_the_newer_counts()
    {
        var stage = new Stage().Does(Stage.Writes("Where is it?")).Does(Stage.Writes("Who is here?"));

        Assert.Equal(new("Who is here?", 3), stage.Head.Wish);
    }

    [Fact]
    public void It_is_as_long_as_a_row_shows_and_no_letter_is_cut_in_two()
    {
        var stage = new Stage().Does(Stage.Writes(new string('a', 139) + "\U0001F600 and more"));

        Assert.Equal(new string('a', 139), stage.Head.Wish?.Text);
    }

    [Fact]
    public void A_file_says_nothing_of_what_is_wanted()
    {
        var stage = new Stage().Does(Stage.Writes("Broken")).Does(new Command.Receive(Stage.Message(null, "a-photo-of-the-parcel.png"), Stage.Window));

        Assert.Equal("Broken", stage.Head.Wish?.Text);
    }

    [Fact]
    public void Once_a_person_has_written_only_what_comes_after_it_counts()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        stage.Does(Stage.Writes(Invoice)).Does(Stage.Says(Stage.Mia, 99, "Let me see."));
        Assert.Null(stage.Head.Wish);

        stage.Does(Stage.Writes("Thanks"));

        Assert.Equal("Thanks", stage.Head.Wish?.Text);
    }

    [Fact]
    public void It_follows_what_its_message_became()
    {
        var stage = new Stage().Does(Stage.Writes(Invoice)).Does(Stage.Writes("vera@example.com"));

        stage.Does(stage.Edits(null, 2, "Never mind"));

        Assert.Equal(new("Never mind", 2), stage.Head.Wish);
    }

    [Fact]
    public void It_goes_with_a_message_that_is_taken_back_and_the_next_words_are_the_wish()
    {
        var stage = new Stage().Does(Stage.Writes(Invoice)).Does(Stage.Writes("vera@example.com"));

        stage.Does(stage.Deletes(null, 2));
        Assert.Null(stage.Head.Wish);
        stage.Does(Stage.Writes("Hi"));

        Assert.Equal("Hi", stage.Head.Wish?.Text);
    }

    [Fact]
    public void Another_message_that_is_changed_or_taken_back_leaves_it()
    {
        var stage = new Stage().Does(Stage.Writes(Invoice)).Does(Stage.Writes("vera@example.com"));

        stage.Does(stage.Edits(null, 3, "vera.brandt@example.com"));
        stage.Does(stage.Deletes(null, 3));

        Assert.Equal(new(Invoice, 2), stage.Head.Wish);
    }
}
