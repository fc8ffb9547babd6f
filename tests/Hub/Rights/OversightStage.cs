using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Hub.Channels;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Rights;

/// <summary>A supervisor and two associates of Support, and conversations of one of them, each ready for a call.</summary>
/// <remarks>A call that needs more than a conversation that Ben has gets a line in <see cref="PrepareAsync"/>.</remarks>
public sealed class OversightStage : IAsyncLifetime
{
    private readonly Dictionary<string, (HttpClient Client, ConsoleDriver Console)> _people = [];
    private ChannelHub _hub = null!;
    private int _visitors;

    public async ValueTask InitializeAsync()
    {
        _hub = await ChannelHub.OpenAsync();
        foreach (var (name, role) in new[] { ("Sue", OperatorRole.Supervisor), ("Ben", OperatorRole.Associate), ("Cleo", OperatorRole.Associate) })
        {
            var client = await _hub.Host.JoinAsync(name, role, cap: 100, "Support");
            var console = await _hub.Host.ConnectAsync(client);
            _people.Add(name, (client, console));
            await console.ArrivesAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, console) in _people.Values)
        {
            await console.DisposeAsync();
            client.Dispose();
        }

        await _hub.DisposeAsync();
    }

    /// <summary>Has somebody make a call on a new conversation of Ben's.</summary>
    /// <returns>Whether it was accepted, and what the audit log has of it by them.</returns>
    public async Task<(bool Accepted, IReadOnlyList<string> Acts)> CallAsync(string call, string by)
    {
        var conversation = await BensAsync(call);
        var (sequence, offer) = await PrepareAsync(call, conversation);
        var result = await _people[by].Console.CallAsync(call, ArgumentOf(conversation, sequence, offer), TestContext.Current.CancellationToken);
        var actor = IdOf(by);
        return (
            result.ValueKind == JsonValueKind.Object && (!result.TryGetProperty("ok", out var ok) || ok.GetBoolean()),
            await _hub.ReadAsync(database => database.Audit
                .Where(row => row.Subject == conversation && row.Actor == actor).OrderBy(row => row.Id).Select(row => row.Act).ToListAsync()));
    }

    private async Task<Guid> BensAsync(string call)
    {
        var number = ++_visitors;
        if (call != "Redeliver")
        {
            var visitor = await VisitorDriver.WaitingAsync(_hub.Host, $"visitor-{number}");
            return await TakeAsync(visitor.Id);
        }

        await _hub.CallAsync($"say m{number} +49{number} Hello");
        return await TakeAsync((await _hub.ConversationsAsync()).Single(row => row.UserId == $"+49{number}").Id);
    }

    private async Task<Guid> TakeAsync(Guid conversation)
    {
        Assert.True((await DoesAsync("Ben", "PickUp", conversation)).Ok());
        return conversation;
    }

    private async Task<(long Sequence, Guid Offer)> PrepareAsync(string call, Guid conversation)
    {
        switch (call)
        {
            case "Reopen" or "UndoEnd":
                Assert.True((await DoesAsync("Ben", "End", conversation)).Ok());
                return default;
            case "AcceptOffer" or "DeclineOffer":
                Assert.True((await DoesAsync("Ben", "Transfer", conversation, to: "Sue")).Ok());
                return (0, _hub.HeadOf(conversation).Offer!.Id);
            case "Edit" or "Delete":
                return (await BenSaysAsync(conversation), default);
            case "Redeliver":
                _hub.Vendor.Answers(new SendOutcome.Rejected(new(DeliveryCause.Blocked, "403")));
                var sequence = await BenSaysAsync(conversation);
                await _hub.UntilAsync(() => Task.FromResult(_hub.HeadOf(conversation).Undelivered == 1));
                return (sequence, default);
            default:
                return default;
        }
    }

    private async Task<long> BenSaysAsync(Guid conversation)
    {
        var ben = new Operator(new(IdOf("Ben")), "Ben");
        var said = await _hub.Host.Get<TurnPipeline>().RunAsync(new(new(conversation), DirectLine.Visits.Says(ben, "One moment.")));
        Assert.Equal(TurnOutcome.Accepted, said.Outcome);
        return said.Sequence;
    }

    private Task<JsonElement> DoesAsync(string by, string call, Guid conversation, string to = "Cleo") =>
        _people[by].Console.CallAsync(call, ArgumentOf(conversation, 0, default, to), TestContext.Current.CancellationToken);

    private Guid IdOf(string name) => _hub.Host.Get<HubDirectory>().Current.Operators.Single(entry => entry.Name == name).Id.Value;

    // One argument with everything that any call reads; what a call does not know it ignores.
    private object ArgumentOf(Guid conversation, long sequence, Guid offer, string to = "Cleo") => new
    {
        clientCommandId = Guid.NewGuid(),
        conversationId = conversation,
        text = "hello",
        name = "Vera",
        lastSeen = 1_000,
        seconds = 60,
        sequence,
        offerId = offer,
        departmentId = _hub.Host.Department("Support").Value,
        operatorId = IdOf(to),
        fromOperatorId = IdOf("Ben"),
        toOperatorId = IdOf(to),
    };
}
