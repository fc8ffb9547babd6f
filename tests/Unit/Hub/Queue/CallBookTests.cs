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
        Assert.True(_book.Note(Chat, Ben, isLastResort: false));

        Assert.False(_book.Note(Chat, Ben, isLastResort: false));
        Assert.True(_book.Note(Chat, Cleo, isLastResort: false));
    }

    [Fact]
    public void Whoever_was_one_of_many_is_called_again_as_the_last_resort_and_again_when_they_are_free_for_it()
    {
        _book.Note(Chat, Ben, isLastResort: false);

        Assert.True(_book.Note(Chat, Ben, isLastResort: true));
        Assert.False(_book.Note(Chat, Ben, isLastResort: true));
        Assert.True(_book.Note(Chat, Ben, isLastResort: false));
    }

    [Fact]
    public void One_that_was_forgotten_calls_everybody_again()
    {
        Assert.False(_book.Knows(Chat));
        _book.Note(Chat, Ben, isLastResort: false);
        Assert.True(_book.Knows(Chat));

        _book.Forget(Chat);

        Assert.False(_book.Knows(Chat));
        Assert.True(_book.Note(Chat, Ben, isLastResort: false));
    }
}
