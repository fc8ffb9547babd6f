using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Hub.Turns;

namespace Omnichannel.Tests.Hub.Matching;

/// <summary>A day of one department on the real store: what happens is drawn by chance, who gets what is the product's, and is checked after each step.</summary>
internal sealed class Shift(World world, IReadOnlyList<Operator> team, DepartmentPolicy policy, Random random)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Steps =
    [
        "come", "come", "come", "come", "come", "pickUp", "accept", "accept", "accept", "decline", "pass", "pass", "end", "end", "end",
        "return", "leave", "reassign", "transfer", "requeue", "away", "back", "back",
    ];

    private readonly List<ConversationHead> _begun = [];

    /// <summary>Gets how many chats were given or offered.</summary>
    public int Served { get; private set; }

    private Department Department => world.Get<HubDirectory>().Current.DefaultDepartment;

    private List<ConversationHead> Chats => _begun.ConvertAll(world.HeadOf);

    /// <summary>Lives through so many steps.</summary>
    public async Task LiveAsync(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await HappenAsync(Steps[random.Next(Steps.Length)]);
            await MatchAsync();
            Check(await TeamAsync());
        }
    }

    /// <summary>Ends whatever is left; everybody is free and available again.</summary>
    public async Task CloseAsync()
    {
        foreach (var chat in Chats.Where(chat => chat.IsOpen))
        {
            await RunAsync(chat, new Command.EndNow(team[0], MayEndOthers: true));
        }

        Check(await TeamAsync());
        Assert.All(await TeamAsync(), row => Assert.Equal(0, row.Load));
        await SetStatusAsync(null, OperatorStatus.Available);
    }

    private async Task HappenAsync(string step)
    {
        var chats = Chats;
        switch (step)
        {
            case "come":
                await ComeAsync();
                break;
            case "pickUp" when Any(chats, chat => chat.State == ConversationState.Queued) is { } chat:
                await RunAsync(chat, new Command.PickUp(Anybody(), MayTakeOver: true));
                break;
            case "accept" when Any(chats, chat => chat.Offer is not null) is { Offer: { } offer } chat:
                await RunAsync(chat, new Command.AcceptOffer(PersonOf(offer.To), InDepartment: true, offer.Id));
                break;
            case "decline" when Any(chats, chat => chat.Offer is not null) is { Offer: { } offer } chat:
                await RunAsync(chat, new Command.DeclineOffer(PersonOf(offer.To), InDepartment: true, offer.Id, ""));
                break;
            case "pass":
                await PassAsync(chats);
                break;
            case "end" when Any(chats, chat => chat.State == ConversationState.Assigned) is { } chat:
                await RunAsync(chat, new Command.EndNow(PersonOf(chat.Owner), MayEndOthers: false));
                break;
            case "return" when Any(chats, chat => !chat.IsOpen) is { } chat:
                await world.WriteAsync(chat, "One more thing");
                break;
            case "leave" when Any(chats, chat => chat.IsOpen) is { } chat:
                await RunAsync(chat, new Command.Leave());
                break;
            case "reassign" when Any(chats, chat => chat.IsOpen) is { } chat:
                await ReassignAsync(chat);
                break;
            case "transfer" when Any(chats, chat => chat is { State: ConversationState.Assigned, Offer: null }) is { } chat:
                await RunAsync(chat, new Command.Transfer(PersonOf(chat.Owner), Guid.NewGuid(), Anybody(), Department.AsNamed, Patience, ""));
                break;
            case "requeue" when Any(chats, chat => chat.State == ConversationState.Assigned) is { Owner: { } owner } chat:
                await RunAsync(chat, new Command.Requeue(owner, null, "ownerLost"));
                break;
            case "away":
                await SetStatusAsync(Anybody().Id, random.Next(2) == 0 ? OperatorStatus.Away : OperatorStatus.Offline);
                break;
            case "back":
                await SetStatusAsync(Anybody().Id, OperatorStatus.Available);
                break;
        }
    }

    private async Task ComeAsync()
    {
        var head = await world.BeginAsync($"visitor-{world.Clock.GetUtcNow():O}");
        await world.WriteAsync(head, "Hello");
        await RunAsync(head, new Command.Admit(new()
        {
            Priority = random.Next(5) == 0 ? 1 : 0,
            Skills = random.Next(4) == 0 ? ["billing"] : [],
            Language = random.Next(6) switch { 0 => "de", 1 => "fr", _ => null },
        }));
        _begun.Add(head);
    }

    // Time passes, and every offer whose deadline that is runs out.
    private async Task PassAsync(List<ConversationHead> chats)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(random.Next(40)));
        foreach (var chat in chats.Where(chat => chat.Offer is not null))
        {
            await RunAsync(chat, new Command.OfferDue(chat.Offer!.Id));
        }
    }

    // To somebody who has room: over the cap goes nobody but whom a supervisor puts there.
    private async Task ReassignAsync(ConversationHead chat)
    {
        if ((await TeamAsync()).Find(row => row.Status == OperatorStatus.Available && row.Load < row.Cap) is { } row)
        {
            await RunAsync(chat, new Command.Reassign(team[0], PersonOf(new(row.Id)), Department.AsNamed, ""));
        }
    }

    private async Task MatchAsync()
    {
        var expected = ShiftReference.Expect(Chats, await TeamAsync(), policy, world.Clock.GetUtcNow());
        await using var scope = world.Store.Services.CreateAsyncScope();
        var waiting = Chats.Where(chat => chat is { State: ConversationState.Queued, Offer: null }).ToList();

        var served = await scope.ServiceProvider.GetRequiredService<DepartmentMatch>().RunAsync(Department, TestContext.Current.CancellationToken);

        Assert.Equal(expected.Count, served);
        Assert.Equal(
            expected.OrderBy(pair => pair.Chat.Value).Select(pair => (pair.Chat, (OperatorId?)pair.To)),
            waiting.Select(world.HeadOf).Select(chat => (Chat: chat.Id, To: chat.Offer?.To ?? chat.Owner)).Where(pair => pair.To is not null).OrderBy(pair => pair.Chat.Value));
        Served += served;
    }

    private void Check(List<OperatorRow> rows)
    {
        var chats = Chats;
        Assert.All(rows, row => Assert.Equal(chats.Count(chat => chat.Owner?.Value == row.Id), row.Load));
        Assert.All(rows, row => Assert.InRange(row.Load, 0, row.Cap));
        Assert.All(chats, chat => Assert.Equal(chat.State == ConversationState.Assigned, chat.Owner is not null));
        Assert.All(chats, chat => Assert.True(chat.State is ConversationState.Closed or ConversationState.Queued or ConversationState.Assigned, chat.State.ToString()));
        Assert.All(chats.Where(chat => !chat.IsOpen), chat => Assert.Null(chat.Offer));
        Assert.Empty(ShiftReference.Expect(chats, rows, policy, world.Clock.GetUtcNow()));
    }

    private Task<List<OperatorRow>> TeamAsync() => world.Store.ReadAsync(database => database.Operators.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    // As presence writes it.
    private Task SetStatusAsync(OperatorId? person, OperatorStatus status) => world.Store.Loop.RunAsync(database => database.Operators
        .Where(row => person == null || row.Id == person.Value.Value)
        .ExecuteUpdate(set => set.SetProperty(row => row.Status, status)));

    // A refusal is one of the things that happen.
    private Task<TurnResult> RunAsync(ConversationHead chat, Command command) => world.DoAsync(chat, command);

    private Operator Anybody() => team[random.Next(team.Count)];

    private Operator PersonOf(OperatorId? id) => team.Single(one => one.Id == id);

    private ConversationHead? Any(List<ConversationHead> chats, Func<ConversationHead, bool> fits) =>
        chats.Where(fits).ToList() is { Count: > 0 } found ? found[random.Next(found.Count)] : null;
}
