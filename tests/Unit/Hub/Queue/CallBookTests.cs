using Omnichannel.Core;
using Omnichannel.Hub.Queue;

namespace Omnichannel.Tests.Unit.Hub.Queue;

public sealed class CallBookTests
{
    private static readonly ConversationId Chat = new(Guid.NewGuid());
    private static readonly OperatorId Ben = new(Guid.NewGuid());
    private static readonly OperatorId Cleo = new(Guid.NewGuid());

    private readonly CallBook _book = new();

    [Fact]
    public void Nobody_is_called_twice_alike()
    {
        Assert.True(_book.Note(Chat, Ben, CallKind.Free));

        Assert.False(_book.Note(Chat, Ben, CallKind.Free));
        Assert.True(_book.Note(Chat, Cleo, CallKind.Free));
    }

    [Fact]
    public void Whoever_was_only_told_is_called_as_the_last_resort_and_again_when_they_are_free_for_it()
    {
        Assert.True(_book.Note(Chat, Ben, CallKind.Told));
        Assert.False(_book.Note(Chat, Ben, CallKind.Told));

        Assert.True(_book.Note(Chat, Ben, CallKind.LastResort));
        Assert.False(_book.Note(Chat, Ben, CallKind.LastResort));
        Assert.True(_book.Note(Chat, Ben, CallKind.Free));
    }

    [Fact]
    public void Whoever_was_free_and_chose_to_be_away_is_left_in_peace_until_they_are_free_again()
    {
        _book.Note(Chat, Ben, CallKind.Free);

        Assert.False(_book.Note(Chat, Ben, CallKind.LastResort));
        Assert.True(_book.Note(Chat, Ben, CallKind.Free));
    }

    [Fact]
    public void One_that_was_forgotten_calls_everybody_again()
    {
        Assert.False(_book.Knows(Chat));
        _book.Note(Chat, Ben, CallKind.Free);
        Assert.True(_book.Knows(Chat));

        _book.Forget(Chat);

        Assert.False(_book.Knows(Chat));
        Assert.True(_book.Note(Chat, Ben, CallKind.Free));
    }
}
