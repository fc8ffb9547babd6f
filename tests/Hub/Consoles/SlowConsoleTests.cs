using System.Security.Claims;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class SlowConsoleTests
{
    [Fact]
    public async Task A_console_that_comes_while_nothing_can_be_stored_is_turned_away_and_forgotten()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        hub.Get<CommitLoop>().Dispose();

        await using var console = await hub.ConnectAsync(ben);

        await console.Closed;
        Assert.True(hub.Get<ConsoleConnections>().IsEmpty);
    }

    [Fact]
    [Trait("threat", "O-15")]
    public void A_console_that_does_not_read_loses_its_connection_and_costs_nobody_else_anything()
    {
        var ended = 0;
        var connection = Make(() => ended++);

        for (var number = 0; number < 2_000; number++)
        {
            connection.Push(_ => Task.CompletedTask);
        }

        Assert.True(ended > 0);
    }

    [Fact]
    public void The_conversation_opened_longest_ago_makes_room()
    {
        var connection = Make(() => { });
        var (first, contact) = (new Omnichannel.Core.ConversationId(Guid.NewGuid()), new Omnichannel.Core.ContactId(Guid.NewGuid()));
        connection.Open(first, contact);

        for (var number = 0; number < 64; number++)
        {
            connection.Open(new(Guid.NewGuid()), contact);
        }

        Assert.False(connection.HasOpen(first));
        Assert.Equal(64, connection.AllOpen().Count);
    }

    private static ConsoleConnection Make(Action abort) =>
        new("one", new ClaimsPrincipal(), new Viewer(new(Guid.NewGuid()), "Ben", OperatorRole.Associate, []), abort);
}
